using System;
using System.Collections.Generic;
using System.Globalization;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>
/// The fixes that were refused. One that was refused on an earlier text waits until nothing else is left to do, so that
/// it does not make each round fail again; then it gets another chance.
/// </summary>
internal sealed class RefusedFixes
{
    private readonly Dictionary<FixKey, string> onThisText = [];
    private readonly HashSet<string> earlier = new(StringComparer.Ordinal);

    public void Add(FixCandidate candidate, LintInput input) =>
        onThisText[new FixKey(candidate.Rule, candidate.Fix)] = KeyOf(candidate, input);

    public bool Contains(FixCandidate candidate) =>
        onThisText.Count > 0 && onThisText.ContainsKey(new FixKey(candidate.Rule, candidate.Fix));

    public bool IsWaiting(FixCandidate candidate, LintInput input) =>
        earlier.Count > 0 && earlier.Contains(KeyOf(candidate, input));

    public void TextHasChanged()
    {
        earlier.UnionWith(onThisText.Values);
        onThisText.Clear();
    }

    /// <summary>Gives those that wait another chance; false where none does.</summary>
    public bool Retry()
    {
        var any = earlier.Count > 0;
        earlier.Clear();
        return any;
    }

    /// <summary>What stays the same of a fix when the text before it changes.</summary>
    private static string KeyOf(FixCandidate candidate, LintInput input)
    {
        var first = candidate.Fix.Changes[0];
        var text = first.Path == input.Dockerfile.Path ? input.Dockerfile : input.Context.DockerIgnore!;
        var line = text.GetLineSpan(text.GetLine(first.Span.Start));
        var part = new TextSpan(line.Start, Math.Min(line.Length, LintLimits.FixLineShown));
        return string.Join(
            "\n",
            candidate.Rule,
            candidate.Fix.Title,
            first.NewText,
            text.ToString(part),
            candidate.Fix.Changes.Length.ToString(CultureInfo.InvariantCulture));
    }
}
