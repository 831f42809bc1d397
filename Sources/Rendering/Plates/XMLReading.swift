internal import Basics
internal import CXml

/// Reads the bytes of an SVG file into a tree, by libxml2's strict reader: no network, no entities, no DTD.
enum XMLReading {
    private static let ready: Void = xmlInitParser()

    /// The tree, or nil where the file is not well-formed; faults go to `faults`.
    static func tree(_ bytes: [UInt8], file: String, index: MarkupIndex, faults: Diagnostics) -> PlateTree? {
        _ = ready
        xmlResetLastError()
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        return bytes.withUnsafeBufferPointer { buffer -> PlateTree? in
            // The encoding is stated: a file cannot ask for another and so hide its text from the checks on bytes.
            let text = UnsafeRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self)
            guard let reader = xmlReaderForMemory(text, Int32(buffer.count), nil, "UTF-8", Int32(options)) else {
                faults.error("svg-syntax", "the file cannot be read as XML", at: index.location(ofByte: 0))
                return nil
            }
            defer { xmlFreeTextReader(reader) }
            return tree(reader, index: index, faults: faults, file: file)
        }
    }

    private static func tree(
        _ reader: xmlTextReaderPtr, index: MarkupIndex, faults: Diagnostics, file: String
    ) -> PlateTree? {
        var tree = PlateTree()
        tree.elements.reserveCapacity(index.startTags.count)
        var open: [Int] = []
        var status = xmlTextReaderRead(reader)
        while status == 1 {
            switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
            case XML_READER_TYPE_ELEMENT.rawValue:
                let place = tree.elements.count
                let depth = open.count
                guard depth < PlateLimits.depth else {
                    faults.error(
                        "svg-too-deep", "elements lie more than \(PlateLimits.depth) deep",
                        at: index.location(ofElement: place))
                    return nil
                }
                let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
                tree.elements.append(element(reader, parent: open.last, depth: depth, ordinal: place))
                if isEmpty { tree.elements[place].end = place + 1 } else { open.append(place) }
            case XML_READER_TYPE_END_ELEMENT.rawValue:
                if let place = open.popLast() { tree.elements[place].end = tree.elements.count }
            case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue:
                guard let place = open.last, ["style", "title"].contains(tree.elements[place].name) else { break }
                tree.elements[place].text += string(xmlTextReaderConstValue(reader))
            case XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
                let name = string(xmlTextReaderConstName(reader))
                faults.error(
                    "svg-doctype", "the entity '&\(name);' is not accepted",
                    at: index.location(of: "&\(name);", inElement: open.last ?? 0))
            default:
                break
            }
            status = xmlTextReaderRead(reader)
        }
        guard status == 0, open.isEmpty, !tree.elements.isEmpty else {
            faults.report(syntaxFault(index: index, file: file))
            return nil
        }
        return tree
    }

    private static func element(
        _ reader: xmlTextReaderPtr, parent: Int?, depth: Int, ordinal: Int
    ) -> PlateElement {
        let isSVG = string(xmlTextReaderConstNamespaceUri(reader)) == "http://www.w3.org/2000/svg"
        var element = PlateElement(
            name: string(xmlTextReaderConstLocalName(reader)), isSVG: isSVG, parent: parent, depth: depth,
            ordinal: ordinal)
        element.attributes.reserveCapacity(Int(max(0, xmlTextReaderAttributeCount(reader))))
        while xmlTextReaderMoveToNextAttribute(reader) == 1 {
            if xmlTextReaderIsNamespaceDecl(reader) == 1 { continue }
            var name = string(xmlTextReaderConstName(reader))
            if string(xmlTextReaderConstNamespaceUri(reader)) == "http://www.w3.org/1999/xlink" {
                // Whatever prefix the file chose, the rules know one spelling.
                name = "xlink:" + string(xmlTextReaderConstLocalName(reader))
            }
            element.attributes.append(.init(name: name, value: string(xmlTextReaderConstValue(reader))))
        }
        xmlTextReaderMoveToElement(reader)
        // XML has turned every tab and line end inside an attribute into a space.
        element.classes =
            element.value("class").map { $0.utf8.split(separator: UInt8(ascii: " ")).map { String($0) ?? "" } } ?? []
        return element
    }

    private static func string(_ text: UnsafePointer<xmlChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }

    private static func syntaxFault(index: MarkupIndex, file: String) -> Diagnostic {
        guard let error = xmlGetLastError(), let text = error.pointee.message, error.pointee.line > 0 else {
            return Diagnostic(.error, "svg-syntax", "not well-formed XML", at: index.location(ofByte: 0))
        }
        let message = String(cString: text).split(separator: "\n").first.map(String.init) ?? "not well-formed XML"
        let place = SourceLocation(
            file: file, line: Int(error.pointee.line), column: max(1, Int(error.pointee.int2)))
        return Diagnostic(.error, "svg-syntax", "not well-formed XML: \(message)", at: place)
    }
}
