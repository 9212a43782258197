using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DockerfileLint.Diagnostics;
using DockerfileLint.Linting;
using DockerfileLint.Reporting;
using DockerfileLint.Rules;

namespace DockerfileLint.Docs;

/// <summary>A SARIF log without results: the rules as reports describe them, but without their pages.</summary>
internal static class SarifRules
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write()
    {
        var rules = RuleCatalog.BuiltIn.Rules.Select(static rule => rule.Descriptor).Concat(LinterRules.All);
        var log = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject
                    {
                        ["name"] = "dockerfile-lint",
                        ["rules"] = new JsonArray([.. rules.Select(Rule)]),
                    },
                },
                ["results"] = new JsonArray(),
            }),
        };
        return log.ToJsonString(Layout) + "\n";
    }

    private static JsonNode Rule(RuleDescriptor rule)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream)) SarifRule.Write(json, rule);
        var node = JsonNode.Parse(stream.ToArray())!.AsObject();
        node.Remove("help");
        node.Remove("fullDescription");
        return node;
    }
}
