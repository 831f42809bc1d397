// HandholdKit
