using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;

namespace DockerfileLint.Semantics.Runs;

/// <summary>The command of a CMD, ENTRYPOINT or HEALTHCHECK: it runs in the container, not in the build.</summary>
internal sealed class ContainerCommand : CommandModel
{
    internal ContainerCommand(Stage? stage, CommandFormSyntax syntax, BuildState state) : base(stage, syntax, state)
    {
    }
}
