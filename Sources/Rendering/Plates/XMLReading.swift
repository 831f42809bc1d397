internal import Basics
internal import CXml

/// Reads the bytes of an SVG file into a tree, by libxml2's strict reader: no network, no entities, no DTD.
enum XMLReading {
    /// Loaded for the first picture that is read.
    private static let xml = handhold_xml_load()

    /// The tree, or nil where the file is not well-formed; faults go to `faults`.
    static func tree(_ bytes: [UInt8], file: String, index: MarkupIndex, faults: Diagnostics) -> PlateTree? {
        guard xml.is_loaded != 0 else {
            faults.error("library-missing", "libxml2 is not installed", at: nil, help: "sudo apt install libxml2")
            return nil
        }
        xml.reset_last_error()
        let options = HANDHOLD_XML_NONET | HANDHOLD_XML_NOERROR | HANDHOLD_XML_NOWARNING
        return bytes.withUnsafeBufferPointer { buffer -> PlateTree? in
            // The encoding is stated: a file cannot ask for another and so hide its text from the checks on bytes.
            let text = UnsafeRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
            guard let reader = xml.reader_for_memory(text, Int32(buffer.count), nil, "UTF-8", Int32(options)) else {
                faults.error("svg-syntax", "the file cannot be read as XML", at: index.location(ofByte: 0))
                return nil
            }
            defer { xml.free_reader(reader) }
            return tree(reader, index: index, faults: faults, file: file)
        }
    }

    private static func tree(
        _ reader: OpaquePointer, index: MarkupIndex, faults: Diagnostics, file: String
    ) -> PlateTree? {
        var tree = PlateTree()
        tree.elements.reserveCapacity(index.startTags.count)
        var open: [Int] = []
        var status = xml.read(reader)
        while status == 1 {
            switch Int(xml.node_type(reader)) {
            case HANDHOLD_XML_ELEMENT:
                let place = tree.elements.count
                let depth = open.count
                guard depth < PlateLimits.depth else {
                    faults.error(
                        "svg-too-deep", "elements lie more than \(PlateLimits.depth) deep",
                        at: index.location(ofElement: place))
                    return nil
                }
                let isEmpty = xml.is_empty_element(reader) == 1
                tree.elements.append(element(reader, parent: open.last, depth: depth, ordinal: place))
                if isEmpty { tree.elements[place].end = place + 1 } else { open.append(place) }
            case HANDHOLD_XML_END_ELEMENT:
                if let place = open.popLast() { tree.elements[place].end = tree.elements.count }
            case HANDHOLD_XML_TEXT, HANDHOLD_XML_CDATA:
                guard let place = open.last, ["style", "title"].contains(tree.elements[place].name) else { break }
                tree.elements[place].text += string(xml.value(reader))
            case HANDHOLD_XML_ENTITY_REFERENCE:
                let name = string(xml.name(reader))
                faults.error(
                    "svg-doctype", "the entity '&\(name);' is not accepted",
                    at: index.location(of: "&\(name);", inElement: open.last ?? 0))
            default:
                break
            }
            status = xml.read(reader)
        }
        guard status == 0, open.isEmpty, !tree.elements.isEmpty else {
            faults.report(syntaxFault(index: index, file: file))
            return nil
        }
        return tree
    }

    private static func element(
        _ reader: OpaquePointer, parent: Int?, depth: Int, ordinal: Int
    ) -> PlateElement {
        let isSVG = string(xml.namespace_uri(reader)) == "http://www.w3.org/2000/svg"
        var element = PlateElement(
            name: string(xml.local_name(reader)), isSVG: isSVG, parent: parent, depth: depth,
            ordinal: ordinal)
        element.attributes.reserveCapacity(Int(max(0, xml.attribute_count(reader))))
        while xml.move_to_next_attribute(reader) == 1 {
            if xml.is_namespace_declaration(reader) == 1 { continue }
            var name = string(xml.name(reader))
            if string(xml.namespace_uri(reader)) == "http://www.w3.org/1999/xlink" {
                // Whatever prefix the file chose, the rules know one spelling.
                name = "xlink:" + string(xml.local_name(reader))
            }
            element.attributes.append(.init(name: name, value: string(xml.value(reader))))
        }
        _ = xml.move_to_element(reader)
        // XML has turned every tab and line end inside an attribute into a space.
        element.classes =
            element.value("class").map { $0.utf8.split(separator: UInt8(ascii: " ")).map { String($0) ?? "" } } ?? []
        return element
    }

    private static func string(_ text: UnsafePointer<UInt8>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }

    private static func syntaxFault(index: MarkupIndex, file: String) -> Diagnostic {
        guard let error = xml.last_error(), let text = error.pointee.message, error.pointee.line > 0 else {
            return Diagnostic(.error, "svg-syntax", "not well-formed XML", at: index.location(ofByte: 0))
        }
        let message = String(cString: text).split(separator: "\n").first.map(String.init) ?? "not well-formed XML"
        let place = SourceLocation(
            file: file, line: Int(error.pointee.line), column: max(1, Int(error.pointee.column)))
        return Diagnostic(.error, "svg-syntax", "not well-formed XML: \(message)", at: place)
    }
}
