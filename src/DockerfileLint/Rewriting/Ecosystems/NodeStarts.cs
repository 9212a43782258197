using System;
using System.Collections.Generic;
using System.Linq;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>What a script of a package.json starts.</summary>
internal static class NodeStarts
{
    /// <summary>
    /// The words where it only starts Node.js; none where the package manager has to run it; null where it is for
    /// development.
    /// </summary>
    public static IReadOnlyList<string>? Words(string script, NodeManifest manifest)
    {
        var programs = NodeProgram.Of(script, manifest).ToList();
        if (programs.Exists(static one => one.WhyDevelopment is not null || one.Name is "ts-node" or "tsx" or "vite"))
            return null;
        return programs is [{ Name: "node" } only] && only.Command.Assignments.IsEmpty
            && only.Words.All(static word => word.Length > 0)
            && script.TrimStart().StartsWith("node ", StringComparison.Ordinal)
                ? ["node", .. only.Words]
                : [];
    }
}
