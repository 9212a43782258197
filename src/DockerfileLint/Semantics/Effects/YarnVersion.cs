using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Context;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Runs;
using DockerfileLint.Semantics.Sources;
using DockerfileLint.Shell;

namespace DockerfileLint.Semantics.Effects;

/// <summary>
/// Which yarn the commands of a file call: the classic one, or yarn 2 and later, which knows other options and may run
/// packages out of its cache. The file is searched once for all of them.
/// </summary>
internal sealed class YarnVersion(ImmutableArray<RunCommand> commands, ContextUsage usage, IBuildContext context)
{
    private readonly bool mayBeModern = commands.Any(static other => Yarn.BringsModern(other.Command))
        || UsesFolder(usage)
        || HasSettings(context);

    /// <summary>Whether something says that a command is of yarn 2 or later.</summary>
    public bool MayBeModern(ShellCommand command) =>
        mayBeModern || Yarn.IsModern(command);

    private static bool UsesFolder(ContextUsage usage) =>
        usage.Uses.Any(static use => use.Source?.Contains(".yarn", StringComparison.Ordinal) == true);

    private static bool HasSettings(IBuildContext context) =>
        context.Exists(".yarnrc.yml") == true || context.Exists(".yarn") == true;
}
