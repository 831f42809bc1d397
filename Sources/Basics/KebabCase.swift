/// Whether a name is lower case letters and digits in words joined by single hyphens, a letter first.
public func isKebabCase(_ name: String) -> Bool {
    var last: UInt8 = UInt8(ascii: "-")
    for byte in name.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): break
        case UInt8(ascii: "0")...UInt8(ascii: "9"): break
        case UInt8(ascii: "-") where last != UInt8(ascii: "-"): break
        default: return false
        }
        last = byte
    }
    return last != UInt8(ascii: "-") && (name.utf8.first.map { $0 >= UInt8(ascii: "a") } ?? false)
}
