<?php
// fill.php FOLDER PAGE: installs the WordPress in FOLDER and fills it with 300 posts in ten categories, each with what
// stands in PAGE's <main>: the same text, table of answers and way as the page it is compared with.
[, $folder, $page] = $argv;
$_SERVER['HTTP_HOST'] = parse_url(getenv('BENCH_ADDRESS'), PHP_URL_HOST);
define('WP_INSTALLING', true);

// No mail leaves the machine.
function wp_mail() { return true; }

require "$folder/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Benchmark', 'benchmark', 'benchmark@example.org', true, '', 'benchmark');
wp_set_current_user(1);
update_option('permalink_structure', '/%postname%/');

if (!preg_match('~<main[^>]*>(.*)</main>~s', file_get_contents($page), $found)) {
    fwrite(STDERR, "There is no <main> in $page.\n");
    exit(1);
}
$content = "<!-- wp:html -->\n$found[1]\n<!-- /wp:html -->";
$categories = array_map(fn ($number) => wp_create_category("Body $number"), range(1, 10));
foreach (range(1, 300) as $number) {
    $post = wp_insert_post([
        'post_title' => $number === 150 ? 'Matter' : "Matter $number",
        'post_name' => $number === 150 ? 'matter' : "matter-$number",
        'post_content' => wp_slash($content),
        'post_status' => 'publish',
        'post_date' => date('Y-m-d H:i:s', strtotime("2018-01-01 +$number days")),
        'post_category' => [$categories[$number % 10]],
        'comment_status' => 'closed',
        'ping_status' => 'closed',
    ], true);
    if (is_wp_error($post)) {
        fwrite(STDERR, $post->get_error_message() . "\n");
        exit(1);
    }
}
flush_rewrite_rules(false);
echo "WordPress $wp_version with the theme " . get_stylesheet() . " is filled.\n";
