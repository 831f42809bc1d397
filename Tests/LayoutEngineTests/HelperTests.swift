import Basics
import DisplayList
import DocumentModel
import LayoutEngine
import TestSupport
import Testing

/// A second thread saves time and changes nothing.
@Suite struct HelperTests {
    private var document: Document {
        var document = BoxMaker().document([])
        document.sections = (0..<40).map { number in
            var boxes = RandomBoxes(seed: UInt64(number))
            var section = boxes.document().sections[0]
            section.shrinks = number % 3 == 0
            return section
        }
        return document
    }

    @Test func theSamePagesAndFaults() {
        let (alone, faults) = document.laidOut()
        let helpers = [
            Paginator.Helper(SideThread()) { FixedShaper() },
            Paginator.Helper(SideThread()) { throw DiagnosedError("font-missing", "there are no fonts") },
        ]
        for helper in helpers {
            let found = Diagnostics()
            let helped = Paginator(shaper: FixedShaper(), helper: helper).paginate(document, found)
            #expect(helped.pages == alone.pages)
            #expect(helped.structure == alone.structure)
            #expect(helped.outline == alone.outline)
            #expect(found.all == faults.all)
        }
    }
}
