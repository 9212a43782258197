using System;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Effects;

/// <summary>Which yarn a command calls: the classic one, or yarn 2 and later, which knows other options and may run packages out of its cache.</summary>
internal static class YarnVersion
{
    /// <summary>Whether something says that it is yarn 2 or later.</summary>
    public static bool MayBeModern(ShellCommand command, RunModel run)
    {
        if (Yarn.IsModern(command)) return true;
        var model = run.Stage!.Model;
        if (model.Commands.Any(static other => Yarn.BringsModern(other.Command))) return true;
        if (model.ContextUsage.Uses.Any(static use => use.Source?.Contains(".yarn", StringComparison.Ordinal) == true)) return true;
        return model.Context.Exists(".yarnrc.yml") == true || model.Context.Exists(".yarn") == true;
    }
}
