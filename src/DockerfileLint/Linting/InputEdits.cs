using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>Applies text changes to what a linter is given.</summary>
internal static class InputEdits
{
    /// <summary>The input after the changes; null where they overlap, touch another text or one that is not UTF-8.</summary>
    public static LintInput? Apply(LintInput input, ImmutableArray<TextChange> changes)
    {
        var ignore = input.Context.DockerIgnore;
        foreach (var change in changes)
            if (change.Path != input.Dockerfile.Path && change.Path != ignore?.Path) return null;
        if (Apply(input.Dockerfile, changes) is not { } dockerfile) return null;
        if (ignore is null || ignore.Path == input.Dockerfile.Path) return input with { Dockerfile = dockerfile };
        if (Apply(ignore, changes) is not { } edited) return null;
        return edited == ignore
            ? input with { Dockerfile = dockerfile }
            : input with { Dockerfile = dockerfile, Context = new EditedContext(input.Context, edited) };
    }

    private static SourceText? Apply(SourceText text, IEnumerable<TextChange> changes)
    {
        var own = changes.Where(change => change.Path == text.Path).ToList();
        if (own.Count == 0) return text;
        if (!text.IsUtf8) return null;
        try
        {
            return text.WithChanges(own);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
