use super::*;
use proptest::prelude::*;

fn node(name: &str, parent: Option<usize>, reports_to: Option<usize>) -> Node<'_> {
    Node { name, parent, reports_to }
}

fn order(nodes: &[Node<'_>]) -> Vec<(usize, usize)> {
    layout(nodes).bodies.iter().map(|drawn| (drawn.node, drawn.depth)).collect()
}

#[test]
fn a_body_stands_below_its_parent_and_is_bound_to_whom_it_reports() {
    let nodes = [
        node("Partnership meeting", None, None),
        node("Strategic committee", Some(0), None),
        node("Local committee", Some(0), Some(1)),
        node("Professional committee", None, Some(1)),
    ];
    assert_eq!(order(&nodes), [(0, 0), (1, 1), (3, 2), (2, 1)]);
    let drawn: Vec<_> = layout(&nodes).connections.iter().map(|one| (one.from, one.to, one.aside)).collect::<Vec<_>>();
    assert_eq!(drawn, [(1, 0, false), (3, 1, false), (2, 0, false), (2, 1, true)]);
}

#[test]
fn a_circle_has_its_first_on_top() {
    assert_eq!(
        order(&[node("a", Some(1), None), node("b", Some(2), None), node("c", Some(0), None)]),
        [(0, 0), (2, 1), (1, 2)]
    );
    assert_eq!(order(&[node("a", Some(0), None)]), [(0, 0)], "nobody stands below itself");
    assert_eq!(order(&[node("a", None, Some(1)), node("b", Some(0), None)]), [(0, 0), (1, 1)]);
    assert_eq!(layout(&[]), Layout::default());
}

#[test]
fn a_chart_of_three_levels_fits_a_telephone() {
    let nodes = [node("a", None, None), node("b", Some(0), None), node("c", Some(1), None)];
    assert!(layout(&nodes).width <= 320 - 2 * 16);
}

fn chart() -> impl Strategy<Value = Vec<(String, Option<usize>, Option<usize>)>> {
    prop::collection::vec(("[a-z ]{0,60}", prop::option::of(0..200_usize), prop::option::of(0..200_usize)), 0..200)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn nothing_overlaps_and_nothing_is_lost(chart in chart()) {
        let nodes: Vec<_> = chart.iter().map(|(name, parent, reports)| node(name, *parent, *reports)).collect();
        let layout = layout(&nodes);
        prop_assert_eq!(&layout, &super::layout(&nodes), "the same list gives the same chart");
        let mut places: Vec<usize> = layout.bodies.iter().map(|drawn| drawn.node).collect();
        places.sort_unstable();
        prop_assert_eq!(places, (0..nodes.len()).collect::<Vec<_>>());
        for pair in layout.bodies.windows(2) {
            prop_assert!(pair[0].y + pair[0].height < pair[1].y, "each is below the one before");
            prop_assert!(pair[1].depth <= pair[0].depth + 1, "a list can be made of it");
        }
        for drawn in &layout.bodies {
            prop_assert!(drawn.x + drawn.width <= layout.width && drawn.y + drawn.height <= layout.height);
            prop_assert!(drawn.lines.iter().all(|(y, _)| *y > drawn.y && *y < drawn.y + drawn.height));
        }
        let links = nodes.iter().enumerate().map(|(place, node)| {
            let mut links: Vec<_> = [node.parent, node.reports_to].into_iter().flatten().collect();
            links.dedup();
            links.into_iter().filter(|to| *to < nodes.len() && *to != place).count()
        });
        prop_assert_eq!(layout.connections.len(), links.sum::<usize>(), "each link is drawn once");
        for connection in layout.connections.iter().filter(|connection| !connection.aside) {
            let row = |node: usize| layout.bodies.iter().position(|drawn| drawn.node == node).unwrap();
            let (child, above) = (row(connection.from), row(connection.to));
            prop_assert!(above < child && layout.bodies[child].depth == layout.bodies[above].depth + 1);
        }
    }
}
