using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>A context with a .dockerignore that isn't written yet.</summary>
internal static class IgnoredContext
{
    /// <summary>A context with a new .dockerignore of some lines.</summary>
    public static IBuildContext Of(IBuildContext context, string path, IEnumerable<string> lines) => new EditedContext(
        context, SourceText.From(string.Concat(lines.Select(static line => line + "\n")), path));
}
