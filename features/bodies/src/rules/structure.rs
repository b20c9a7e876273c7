//! The structure chart: where each body stands in it, and what is drawn between them.
//!
//! Each body gets a line of its own and stands further in than the one above it, so that the chart is as narrow as a telephone and
//! nothing in it overlaps.

mod forest;
mod wrap;

use forest::forest;
use wrap::wrapped;

/// The width of a box, in which a line of text has room.
const BOX: usize = 232;
/// How much further in a body stands than the one above it.
const STEP: usize = 20;
/// The space between two boxes.
const GAP: usize = 12;
/// The height of a line of text.
const LINE: usize = 19;
/// The space above and below the text of a box.
const PADDING: usize = 9;
/// The room to the right of the boxes for what is drawn dashed.
const LANE: usize = 18;

/// A body, and the places of others in the list of all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Node<'a> {
    /// What it is called.
    pub name: &'a str,
    /// The body above it.
    pub parent: Option<usize>,
    /// The body it reports to.
    pub reports_to: Option<usize>,
}

/// A body in the chart. Lengths are in the units of the picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Its place in the list of all.
    pub node: usize,
    /// How many stand above it.
    pub depth: usize,
    /// Its left edge.
    pub x: usize,
    /// Its upper edge.
    pub y: usize,
    /// Its width.
    pub width: usize,
    /// Its height.
    pub height: usize,
    /// Its name, line by line, each with the height at which it is written.
    pub lines: Vec<(usize, String)>,
}

/// A line between two bodies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Connection {
    /// From this place in the list of all.
    pub from: usize,
    /// To this.
    pub to: usize,
    /// Whether it leads elsewhere than to the body that the other stands below.
    pub aside: bool,
    /// The way, as SVG writes it.
    pub path: String,
}

/// The whole chart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// Its width.
    pub width: usize,
    /// Its height.
    pub height: usize,
    /// The bodies from above, each after the one that it stands below.
    pub bodies: Vec<Drawn>,
    /// What is drawn between them.
    pub connections: Vec<Connection>,
}

/// Lays the chart out. A body stands below its parent, else below the one it reports to; in a circle the first of the list stands
/// on top. What a body is bound to besides is drawn aside.
pub fn layout(nodes: &[Node<'_>]) -> Layout {
    let placed = forest(nodes);
    let mut bodies: Vec<Drawn> = Vec::with_capacity(placed.len());
    let mut y = 0;
    for place in &placed {
        let lines = wrapped(nodes.get(place.node).map_or("", |node| node.name));
        let height = lines.len() * LINE + 2 * PADDING;
        let lines = lines.into_iter().enumerate();
        let lines = lines.map(|(number, line)| (y + PADDING + number * LINE + LINE - 5, line)).collect();
        bodies.push(Drawn {
            node: place.node,
            depth: place.depth,
            x: place.depth * STEP,
            y,
            width: BOX,
            height,
            lines,
        });
        y += height + GAP;
    }
    let right = bodies.iter().map(|drawn| drawn.x + drawn.width).max().unwrap_or_default();
    let connections = connections(nodes, &placed, &bodies, right);
    let lane = if connections.iter().any(|connection| connection.aside) { LANE } else { 0 };
    Layout { width: right + lane, height: y.saturating_sub(GAP), bodies, connections }
}

fn connections(nodes: &[Node<'_>], placed: &[forest::Placed], bodies: &[Drawn], right: usize) -> Vec<Connection> {
    let mut rows = vec![0; nodes.len()];
    placed.iter().enumerate().for_each(|(row, place)| rows[place.node] = row);
    let mut found = Vec::new();
    for (row, place) in placed.iter().enumerate() {
        let node = &nodes[place.node];
        let mut targets: Vec<usize> = [node.parent, node.reports_to].into_iter().flatten().collect();
        targets.dedup();
        for to in targets.into_iter().filter(|to| *to < nodes.len() && *to != place.node) {
            let (child, above, aside) = (&bodies[row], &bodies[rows[to]], place.above != Some(to));
            let path = if aside { way_round(child, above, right + LANE - 4) } else { elbow(child, above) };
            found.push(Connection { from: place.node, to, aside, path });
        }
    }
    found
}

/// From below the upper box, down, and to the left edge of the lower one.
fn elbow(child: &Drawn, above: &Drawn) -> String {
    let x = above.x + STEP / 2;
    format!("M{x} {} V{} H{}", above.y + above.height, child.y + child.height / 2, child.x)
}

/// From the right edge of the one box, along the lane, to the right edge of the other.
fn way_round(child: &Drawn, above: &Drawn, lane: usize) -> String {
    let edge = |drawn: &Drawn| (drawn.x + drawn.width, drawn.y + drawn.height / 2);
    let ((from_x, from_y), (to_x, to_y)) = (edge(child), edge(above));
    format!("M{from_x} {from_y} H{lane} V{to_y} H{to_x}")
}

#[cfg(test)]
mod tests;
