using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using DockerfileLint.Semantics;
using DockerfileLint.Syntax;
using DockerfileLint.Text;
using NUnit.Framework;

namespace DockerfileLint.Tests.Semantics;

/// <summary>What BuildKit refuses in any phase is refused here, and nothing else is; but for what docs/language.md lists.</summary>
internal sealed class WholeVerdictTests
{
    private static readonly string[] Deviations =
    [
        // check=error=true makes warnings an error of the build; they are warnings of ours.
        "# check=error=true\nFROM alpine as x\n",
        // Without its build argument the file can't be built, but it may be meant to be given one.
        "ARG x\nFROM $x\n",
        // The target is an argument of the build, not a part of the file.
        "FROM x AS a\n",
        // BuildKit's check alone does not read the reference; its build refuses it.
        "\nARG SFX=\"box:\"\nFROM busy${SFX}\n",
    ];

    [TestCase("cases/buildkit-syntax.jsonl")]
    [TestCase("cases/buildkit-behaviour.jsonl")]
    [TestCase("cases/buildkit-checks.jsonl")]
    public void AgreesWithTheBuilder(string cases)
    {
        var wrong = new List<string>();
        foreach (var row in SharedMaterial.Lines(cases))
        {
            var text = row.Text("dockerfile")!;
            var refusal = Refusal(row);
            var ours = Errors(text);
            if (refusal is not null == ours.Count > 0 || Deviations.Contains(text, System.StringComparer.Ordinal)) continue;
            wrong.Add($"{JsonSerializer.Serialize(text)}: BuildKit says {refusal ?? "nothing"}; here {string.Join("; ", ours)}");
        }

        Assert.That(wrong, Is.Empty, string.Join("\n", wrong));
    }

    private static List<string> Errors(string text)
    {
        var tree = DockerfileSyntax.Parse(SourceText.From(text));
        return [.. tree.Errors.Select(error => error.Message), .. BuildModel.Create(tree).Errors.Where(error => !error.NeedsBuildArgument).Select(error => error.Message)];
    }

    private static string? Refusal(JsonElement row)
    {
        foreach (var name in new[] { "message", "parseError", "instructionError", "buildError" })
            if (row.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null && !value.ToString().Contains("lint violation", System.StringComparison.Ordinal)) return value.ToString();
        return null;
    }
}
