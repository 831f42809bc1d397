import ArgumentParser
import Basics

/// A length as people type it: `3mm`, `0.125in`, `9pt`.
struct LengthArgument: ExpressibleByArgument {
    var points: Double

    init(points: Double) { self.points = points }

    init?(argument: String) {
        guard let points = Length.points(argument), points >= 0, points <= Length.millimetres(1000) else { return nil }
        self.points = points
    }

    var defaultValueDescription: String { points == 0 ? "0" : "\(points)pt" }
}
