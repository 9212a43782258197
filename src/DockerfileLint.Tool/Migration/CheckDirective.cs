using System;
using System.Collections.Generic;
using DockerfileLint.Linting;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Tool.Migration;

/// <summary>BuildKit's <c># check=skip=…;experimental=…</c>, which counts in a Dockerfile as it is.</summary>
internal static class CheckDirective
{
    /// <summary>What there is to say of a Dockerfile's directive; nothing where it has none.</summary>
    public static IEnumerable<string> Explain(SourceText source)
    {
        if (CheckComment.Of(DockerfileSyntax.Parse(source)) is not { } directive) yield break;
        var place = $"{source.Path}:{source.GetPosition(directive.Span.Start).Line + 1}";
        foreach (var name in new[] { "skip", "experimental" })
            if (directive.Find(name) is not null)
                yield return $"{place}: '# check={name}=' counts as it is; there is nothing to migrate";
        if (directive.Find("error")?.List.Equals("true", StringComparison.OrdinalIgnoreCase) == true)
            yield return $"{place}: 'error=true' is for the build; use 'check --preset buildkit --fail-level info'";
    }
}
