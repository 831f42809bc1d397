import Basics
import DisplayList
import DocumentModel
import LayoutEngine
import Rendering

/// Texts in the scripts that families read, and short ways to set them.
enum Samples {
    static let english = "Glide both thumbs from heel to toes, office waffle. Ask first: “Foot rub?” Wait for a yes."
    static let arabic = "تدليك القدم 3 مرات (foot rub) ثم انتظر حتى يقول نعم أو لا، واحترم الجواب دائماً"
    static let all: [(text: String, language: String, direction: ReadingDirection)] = [
        (english, "en", .leftToRight),
        ("Dale un masaje suave en los pies: ¿más o ya? Ningún “no” es malo.", "es", .leftToRight),
        (arabic, "ar", .rightToLeft),
        ("שלום עולם, זה 25 מבחן של foot rub בעברית", "he", .rightToLeft),
        ("नमस्ते बच्चे की मालिश क्षत्रिय पैर", "hi", .leftToRight),
        ("Xin chào, Đường Nguyễn ấy xoa bàn chân", "vi", .leftToRight),
        ("αβγδε ζηθ ώρα, Привет мир", "el", .leftToRight),
        ("นวดเท้าเบาๆ แล้วรอให้เด็กตอบ", "th", .leftToRight),
        ("joined\u{200D} marks \u{2067}\u{202E}turned\u{202C}\u{2069} soft\u{AD}hyphen e\u{301}", "en", .leftToRight),
    ]

    static func style(_ size: Double, bold: Bool = false) -> TextStyle {
        TextStyle(family: "Andika", size: size, bold: bold)
    }

    static func paragraph(_ text: String, size: Double = 14) -> Paragraph {
        Paragraph(runs: [Paragraph.Run(.text(text))], style: style(size))
    }
}

extension FontSystem {
    func shape(_ text: String, width: Double = .infinity, size: Double = 14) -> ShapedText {
        shape(Samples.paragraph(text, size: size), width: width, language: "en", direction: .leftToRight)
    }
}
