internal import Foundation

/// A text that a test compares with a file beside it. A missing file is recorded, and the test fails once.
public enum Golden {
    /// What is wrong, or nil. `folder` is the golden folder, from the root of the checkout.
    public static func fault(_ text: String, _ name: String, in folder: String) -> String? {
        let file = folder + "/" + name + ".txt"
        guard let golden = Checkout.text(file) else {
            do {
                try Data(text.utf8).write(to: URL(fileURLWithPath: Checkout.path(file)))
            } catch {
                return "\(file) cannot be recorded: \(error)"
            }
            return "\(file) was missing and has been recorded; look at it and run the test again"
        }
        if golden == text { return nil }
        let (old, new) = (golden.split(separator: "\n"), text.split(separator: "\n"))
        let row = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
        let lines = [old, new].map { $0.indices.contains(row) ? String($0[row]) : "(ends)" }
        return "\(file):\(row + 1): is '\(lines[1])', was '\(lines[0])'; the whole is now\n\(text)"
    }
}
