using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Ecosystems;

/// <summary>The built files by the commands that put them where they are at the end.</summary>
/// <param name="files">The files.</param>
internal sealed class BuiltByCommand(IEnumerable<BuiltFile> files)
{
    private readonly Dictionary<ShellCommand, int> counts =
        files.GroupBy(static file => file.Command)
            .ToDictionary(static group => group.Key, static group => group.Count());

    /// <summary>Whether all that a command copies or moves is among the files.</summary>
    public bool Contains(ShellCommand command)
    {
        var arguments = new ShellArguments(command, BuiltFiles.Options);
        var sources = arguments.Operands.Length - (arguments.Has("-t", "--target-directory") ? 0 : 1);
        return sources > 0
            && !arguments.Operands.Take(sources).Any(static word => word.Value is null || PathGlobs.IsGlob(word.Value))
            && counts.TryGetValue(command, out var count)
            && count == sources;
    }
}
