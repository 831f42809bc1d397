import Testing

extension Desk {
    /// Runs every example of a command's own help, and returns the files that each wrote.
    func runExamples(of command: String) throws -> [(example: String, answer: Answer)] {
        let help = try handhold([command, "--help"], with: ["COLUMNS": "400"]).output
        let prefix = "handhold \(command)"
        let lines = help.split(separator: "\n").map { $0.drop { $0 == " " } }
        let examples = lines.filter { $0 == prefix || $0.hasPrefix(prefix + " ") }.map { String($0) }
        return try examples.map { example in
            (example, try handhold(example.split(separator: " ").dropFirst().map { String($0) }))
        }
    }
}
