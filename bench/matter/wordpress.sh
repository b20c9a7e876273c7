# The peer: WordPress as Debian packages it, on nginx, PHP-FPM with opcache, and MariaDB. Sourced by `run`.

# start_wordpress PAGE: starts it all in the scratch folder, filled with posts of PAGE's text. Sets `wordpress` to the ids
# of the servers, and `address`.
start_wordpress() {
    need mariadbd mariadb-server-core mariadb-client-core
    need nginx nginx
    need php-fpm8.2 php8.2-fpm php8.2-cli php8.2-mysql php8.2-gd
    [[ -d /usr/share/wordpress ]] || need no-such-command wordpress wordpress-theme-twentytwentythree
    local site=$scratch/wordpress port
    mkdir -p "$site"
    # A copy with its own settings; Debian's would look for them in /etc/wordpress.
    cp -rL /usr/share/wordpress "$site/files"
    cp "$here/wordpress/wp-config.php" "$site/files/"
    port=$(free_port)
    address=http://127.0.0.1:$port
    export BENCH_ADDRESS=$address BENCH_SOCKET=$site/mariadb.sock

    start_mariadb "$site"
    php -d memory_limit=512M "$here/wordpress/fill.php" "$site/files" "$1" >&2

    settings php-fpm.conf
    PATH=$PATH:/usr/sbin php-fpm8.2 --nodaemonize --allow-to-run-as-root --fpm-config "$site/php-fpm.conf" >"$site/php.log" 2>&1 &
    wordpress+=("$!")
    servers+=("$!")
    settings nginx.conf
    PATH=$PATH:/usr/sbin nginx -e "$site/nginx.log" -c "$site/nginx.conf" >"$site/nginx.out" 2>&1 &
    wordpress+=("$!")
    servers+=("$!")
    until_answers "$address/matter/" "$!" "$site/nginx.log"
}

# settings NAME: the file of that name with this run's folder, port and user. Sees the variables of start_wordpress.
settings() {
    sed "s|@SITE@|$site|g; s|@PORT@|$port|g; s|@USER@|$(id -un)|g; s|@GROUP@|$(id -gn)|g" "$here/wordpress/$1" >"$site/$1"
}

start_mariadb() {
    local site=$1 user
    user=$(id -un)
    mariadb-install-db --no-defaults --user="$user" --datadir="$site/mariadb" --auth-root-authentication-method=normal \
        >"$site/mariadb.log" 2>&1
    PATH=$PATH:/usr/sbin mariadbd --no-defaults --user="$user" --datadir="$site/mariadb" --socket="$site/mariadb.sock" \
        --skip-networking >>"$site/mariadb.log" 2>&1 &
    wordpress=("$!")
    servers+=("$!")
    local tries
    for ((tries = 0; tries < 300; tries++)); do
        if mariadb --no-defaults --socket="$site/mariadb.sock" -uroot -e 'CREATE DATABASE wordpress' 2>/dev/null; then return; fi
        sleep 0.2
    done
    say "MariaDB did not come up. Its last words:"
    tail -n 20 "$site/mariadb.log" >&2
    exit 1
}
