//! Which body stands below which.

use super::Node;

/// A body's place among the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Placed {
    /// Its place in the list of all.
    pub node: usize,
    /// How many stand above it.
    pub depth: usize,
    /// The one straight above it.
    pub above: Option<usize>,
}

/// All bodies from above, each after the one that it stands below; beside each other they keep the order of the list.
pub(super) fn forest(nodes: &[Node<'_>]) -> Vec<Placed> {
    let above = without_circles(nodes);
    let mut below = vec![Vec::new(); nodes.len()];
    for (node, above) in above.iter().enumerate() {
        if let Some(above) = above {
            below[*above].push(node);
        }
    }
    let mut placed = Vec::with_capacity(nodes.len());
    // The last of the stack comes next, so that what is to come first is put on it last.
    let roots = (0..nodes.len()).rev().filter(|node| above[*node].is_none());
    let mut waiting: Vec<(usize, usize)> = roots.map(|node| (node, 0)).collect();
    while let Some((node, depth)) = waiting.pop() {
        placed.push(Placed { node, depth, above: above[node] });
        waiting.extend(below[node].iter().rev().map(|child| (*child, depth + 1)));
    }
    placed
}

/// The body above each: the parent, else the one it reports to. The first of each circle has none.
fn without_circles(nodes: &[Node<'_>]) -> Vec<Option<usize>> {
    let link = |(place, node): (usize, &Node<'_>)| {
        [node.parent, node.reports_to].into_iter().flatten().find(|above| *above < nodes.len() && *above != place)
    };
    let mut above: Vec<Option<usize>> = nodes.iter().enumerate().map(link).collect();
    // Starting from the first, whoever comes back to where the way began is in a circle, and is its first.
    for start in 0..above.len() {
        let mut here = above[start];
        for _ in 0..above.len() {
            match here {
                Some(place) if place == start => {
                    above[start] = None;
                    break;
                }
                Some(place) => here = above[place],
                None => break,
            }
        }
    }
    above
}
