import ArgumentParser
import Basics

/// What may be said of the drawing of every kind of page.
struct DrawingOptions: ParsableArguments {
    @Flag(help: "Black lines only: little ink, and pictures to colour.")
    var lineArt = false

    @Option(
        help: ArgumentHelp(
            "The day the file says it was made. Without it, the day a technique last changed: the clock is never read.",
            valueName: "2026-11-23"))
    var date: String?

    func validate() throws {
        if let date, !CalendarText.isDay(date) {
            throw ValidationError("'--date' is a day such as 2026-11-23, but this is '\(date)'.")
        }
    }
}
