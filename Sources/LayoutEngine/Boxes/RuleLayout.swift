internal import Basics
internal import DisplayList
internal import DocumentModel

extension LayoutEngine {
    /// A line across its place.
    func layout(_ rule: Rule, in region: Region) -> Fit {
        let width = rule.line.width
        guard width <= region.height + Region.tolerance else { return .none }
        let shape = Shape(.line(to: Point(x: region.width, y: 0)), stroke: rule.line)
        return .full(
            Frame(
                size: Size(width: region.width, height: width),
                items: [.init(.shape(shape, .artifact(.layout)), at: Point(x: 0, y: width / 2))]))
    }

    /// Empty height. At the foot of a page it gives way instead of asking for the next one.
    func layout(space height: Double, in region: Region) -> Fit {
        .full(Frame(size: Size(width: region.width, height: min(height, region.height))))
    }
}
