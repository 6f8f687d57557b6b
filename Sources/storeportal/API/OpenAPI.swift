import Answers
import Retail
import Wording

/// The OpenAPI 3.1 document: made from the same lists as the routes, so that it cannot say anything else.
enum OpenAPI {
    static let document = Array((JSONWriter.compact(.record(root)) + "\n").utf8)

    private static var root: [Field] {
        [
            Field("openapi", .text("3.1.0")),
            Field(
                "info",
                .record([
                    Field("title", .text("StoreChain")), Field("version", .text("1")),
                    Field("description", .text(say("portal.api"))),
                ])),
            Field("paths", .record(paths)),
            Field(
                "components",
                .record([
                    Field(
                        "securitySchemes",
                        .record([
                            Field(
                                "token",
                                .record([Field("type", .text("http")), Field("scheme", .text("bearer"))]))
                        ])),
                    Field("schemas", .record([Field("Problem", problem)])),
                ])),
            Field("security", .list([.record([Field("token", .list([]))])])),
        ]
    }

    private static var paths: [Field] {
        var paths: [(String, [Field])] = []
        for question in Question.all { paths.append((question.name, [get(question)])) }
        for act in Act.all where !act.isOwn {
            if let index = paths.firstIndex(where: { $0.0 == act.name }) {
                paths[index].1.append(post(act))
            } else {
                paths.append((act.name, [post(act)]))
            }
        }
        if let index = paths.firstIndex(where: { $0.0 == "feeds" }) { paths[index].1.append(upload) }
        return paths.map { Field("/api/v1/" + $0.0, .record($0.1)) }
    }

    private static func get(_ question: Question) -> Field {
        var parameters = question.parameters.map { parameter($0, of: question.name) } + [language]
        if question.isTable { parameters += paging }
        return operation(
            "get", question.name, question.title, parameters,
            success: question.isTable
                ? [Field("type", .text("array")), Field("items", object)]
                // Some tell of one thing, and list what there is where none is named.
                : [Field("type", .list([.text("object"), .text("array")]))])
    }

    private static let key = Cell.record([
        Field("name", .text("Idempotency-Key")), Field("in", .text("header")), Field("required", .boolean(true)),
        Field(
            "schema",
            .record([
                Field("type", .text("string")), Field("minLength", .integer(1)), Field("maxLength", .integer(255)),
                Field("pattern", .text("^[A-Za-z0-9_-]+$")),
            ])),
    ])

    private static let unchanged = Cell.record([
        Field("name", .text("If-Match")), Field("in", .text("header")), Field("required", .boolean(false)),
        Field("schema", .record([Field("type", .text("string"))])),
    ])

    private static func post(_ act: Act) -> Field {
        let inPath = act.parameters.filter { $0.isInPath(of: act.name) }
        let inBody =
            act.parameters.filter { !$0.isInPath(of: act.name) }
            + (act.outlook == nil ? [] : [Parameter(name: "agreed", kind: .text)])
        let form = Cell.record([
            Field(
                "content",
                .record([
                    Field(
                        "application/x-www-form-urlencoded",
                        .record([
                            Field(
                                "schema",
                                .record([
                                    Field("type", .text("object")),
                                    Field("properties", .record(inBody.map { Field($0.name, schema($0)) })),
                                    Field(
                                        "required",
                                        .list(inBody.filter(\.isRequired).map { .text($0.name) })),
                                ]))
                        ]))
                ]))
        ])
        return operation(
            "post", act.name, act.title,
            inPath.map { parameter($0, of: act.name) } + [language, key] + (act.thing == nil ? [] : [unchanged]),
            body: inBody.isEmpty ? nil : form, success: [Field("type", .text("object"))])
    }

    private static var upload: Field {
        let body = Cell.record([
            Field("required", .boolean(true)),
            Field(
                "content",
                .record([Field("application/octet-stream", .record([Field("schema", .record([]))]))])),
        ])
        let parameters = Portal.ofUpload.map { parameter($0, of: "feeds") } + [language, key]
        return operation(
            "post", "feeds", "portal.act.feeds", parameters, body: body, success: [Field("type", .text("object"))])
    }

    private static func operation(
        _ method: String, _ name: String, _ title: String, _ parameters: [Cell], body: Cell? = nil, success: [Field]
    ) -> Field {
        let answers = Cell.record(
            [
                Field(
                    "200",
                    .record([
                        Field("description", .text("Done")),
                        Field(
                            "content",
                            .record([Field("application/json", .record([Field("schema", .record(success))]))])),
                    ])),
                Field("304", .record([Field("description", .text("As before"))])),
            ]
                + ["400", "401", "403", "404", "409", "412", "413", "415", "422", "429", "500", "503"].map { status in
                    Field(
                        status,
                        .record([
                            Field("description", .text("Refused")),
                            Field(
                                "content",
                                .record([
                                    Field(
                                        "application/problem+json",
                                        .record([
                                            Field(
                                                "schema",
                                                .record([Field("$ref", .text("#/components/schemas/Problem"))]))
                                        ]))
                                ])),
                        ]))
                })
        let id =
            method
            + name.split(separator: "/").map { part in
                let word = part.filter { $0 != "{" && $0 != "}" }
                return word.prefix(1).uppercased() + word.dropFirst()
            }.joined()
        return Field(
            method,
            .record(
                [
                    Field("operationId", .text(id)), Field("summary", .text(say(title))),
                    Field("parameters", .list(parameters)),
                ] + (body.map { [Field("requestBody", $0)] } ?? []) + [Field("responses", answers)]))
    }

    private static func parameter(_ parameter: Parameter, of path: String) -> Cell {
        let isInPath = path.contains("{\(parameter.name)}")
        return .record([
            Field("name", .text(parameter.name)), Field("in", .text(isInPath ? "path" : "query")),
            Field("required", .boolean(isInPath || parameter.isRequired)), Field("schema", schema(parameter)),
        ])
    }

    private static func schema(_ parameter: Parameter) -> Cell {
        switch parameter.kind {
        case .number:
            .record([Field("type", .text("integer")), Field("minimum", .integer(0)), Field("maximum", .integer(.max))])
        case .month:
            .record([
                Field("type", .text("string")), Field("pattern", .text("^20[0-9]{2}-(0[1-9]|1[0-2])$")),
            ])
        case .day: .record([Field("type", .text("string")), Field("format", .text("date"))])
        case .word(let words):
            .record([Field("type", .text("string")), Field("enum", .list(words.map { .text($0) }))])
        case .code:
            .record([
                Field("type", .text("string")), Field("pattern", .text("^[A-Za-z0-9][A-Za-z0-9._/-]{0,39}$")),
            ])
        case .text, .document: .record([Field("type", .text("string"))])
        case .longText:
            .record([
                Field("type", .text("string")),
                Field(
                    "pattern",
                    .text(#"^[^\x00-\x09\x0b\x0c\x0e-\x1f\x7f]*[^\s\x00-\x1f\x7f][^\x00-\x09\x0b\x0c\x0e-\x1f\x7f]*$"#)),
                Field("maxLength", .integer(200)),
            ])
        }
    }

    private static let paging: [Cell] = [
        parameter(Parameter(name: "q", kind: .text), of: ""), parameter(Parameter(name: "sort", kind: .text), of: ""),
        .record([
            Field("name", .text("limit")), Field("in", .text("query")), Field("required", .boolean(false)),
            Field(
                "schema",
                .record([
                    Field("type", .text("integer")), Field("minimum", .integer(1)), Field("maximum", .integer(1000)),
                ])),
        ]),
        parameter(Parameter(name: "cursor", kind: .text), of: ""),
    ]

    private static let language = parameter(Parameter(name: "lang", kind: .word(["en", "zh"])), of: "")

    private static let object = Cell.record([Field("type", .text("object"))])

    private static let problem = Cell.record([
        Field("type", .text("object")),
        Field("required", .list(["type", "title", "status", "code", "errors"].map { .text($0) })),
        Field(
            "properties",
            .record(
                ["type", "title", "instance", "code"].map {
                    Field($0, .record([Field("type", .text("string"))]))
                } + [
                    Field("status", .record([Field("type", .text("integer"))])),
                    Field("errors", .record([Field("type", .text("array")), Field("items", object)])),
                ])),
    ])

    private static func say(_ code: String) -> String { Catalogue.say(code, in: .english) }
}
