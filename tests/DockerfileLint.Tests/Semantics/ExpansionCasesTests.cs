using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NUnit.Framework;

namespace DockerfileLint.Tests.Semantics;

/// <summary>BuildKit's own answers for words and environments.</summary>
public sealed class ExpansionCasesTests
{
    [Test]
    public void AgreesWithBuildKit()
    {
        var wrong = new List<string>();
        var count = 0;
        foreach (var item in SharedMaterial.Lines("cases/expansion.jsonl"))
        {
            count++;
            Check(item, wrong);
        }

        Assert.Multiple(() =>
        {
            Assert.That(wrong, Is.Empty);
            Assert.That(count, Is.GreaterThan(100));
        });
    }

    private static void Check(JsonElement item, List<string> wrong)
    {
        var word = item.Text("word")!;
        var environment = item.GetProperty("env").EnumerateObject().Select(pair => KeyValuePair.Create(pair.Name, pair.Value.GetString()!)).ToList();
        var escape = item.Text("escape") is { } given ? given[0] : '\\';
        var expansion = Words.Expand(word, environment, escape);
        var fails = item.GetProperty("error").ValueKind is JsonValueKind.True or JsonValueKind.String;
        if (fails != expansion.Error is not null) wrong.Add($"{word}: error expected {fails}, got {expansion.Error?.Message}");
        if (fails) return;
        if ((item.Text("result") ?? item.Text("expected")) is { } result && result != expansion.Value) wrong.Add($"{word}: expected '{result}', got '{expansion.Value}'");
        if (WordsOf(item) is { } words && !words.SequenceEqual(Words.Split(word, environment, escape), System.StringComparer.Ordinal)) wrong.Add($"{word}: words {string.Join('|', Words.Split(word, environment, escape))}");
        if (!item.TryGetProperty("matched", out _)) return;
        Compare(word, Names(item, "matched"), expansion.References.Where(reference => !reference.IsUndefined).Select(reference => reference.Name), wrong);
        Compare(word, Names(item, "unmatched"), expansion.References.Where(reference => reference.IsUndefined).Select(reference => reference.Name), wrong);
    }

    private static List<string>? WordsOf(JsonElement item) =>
        item.TryGetProperty("words", out var words) && words.ValueKind == JsonValueKind.Array ? Texts(words)
        : item.GetProperty("group").GetString() == "processWords" ? Names(item, "expected") : null;

    private static List<string> Names(JsonElement item, string name) =>
        item.TryGetProperty(name, out var values) && values.ValueKind == JsonValueKind.Array ? Texts(values) : [];

    private static List<string> Texts(JsonElement array) => array.EnumerateArray().Select(value => value.GetString()!).ToList();

    private static void Compare(string word, IEnumerable<string> expected, IEnumerable<string> actual, List<string> wrong)
    {
        var left = string.Join(',', expected.Distinct(System.StringComparer.Ordinal).Order(System.StringComparer.Ordinal));
        var right = string.Join(',', actual.Distinct(System.StringComparer.Ordinal).Order(System.StringComparer.Ordinal));
        if (left != right) wrong.Add($"{word}: variables [{left}], got [{right}]");
    }
}
