using System;
using System.Collections.Immutable;
using System.CommandLine;
using System.Linq;
using DockerfileLint.Linting;
using DockerfileLint.Tool.Commands;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Proving;

/// <summary>The options that ask for a proof by the user's container engine.</summary>
internal sealed class ProofArguments
{
    private readonly Option<bool> prove = new("--prove")
    {
        Description = "Build before and after with the container engine, compare the images and what they do, and "
            + "change nothing where they differ.",
    };

    private readonly Option<string?> engine = new("--engine")
    {
        Description = "Program of the container engine. Default: docker, podman or nerdctl.",
        HelpName = "program",
    };

    private readonly Option<string[]> runs = new("--run")
    {
        Description = "Command whose output has to be the same in both images. Can be given several times.",
        HelpName = "command",
        AllowMultipleArgumentsPerToken = false,
    };

    private readonly Option<string[]> buildOptions = new("--build-option")
    {
        Description =
            "Option for the engine's build, such as --build-option=--network=host. Can be given several times.",
        HelpName = "option",
        AllowMultipleArgumentsPerToken = false,
    };

    public ProofArguments()
    {
        foreach (var option in Details) LintArguments.RefuseEmpty(option);
    }

    /// <summary>All of them, in the order of the help.</summary>
    public ImmutableArray<Option> All => [prove, .. Details];

    /// <summary>How a proof is made.</summary>
    private ImmutableArray<Option> Details => [engine, runs, buildOptions];

    /// <summary>What makes the proofs; null where none is asked for.</summary>
    /// <exception cref="InputException">Something is said of a proof that isn't asked for.</exception>
    public Func<LintInput, ImageProof>? Read(ParseResult result)
    {
        if (!result.GetValue(prove))
            return Details.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } given
                ? throw new InputException($"{given.Name} needs {prove.Name}")
                : null;
        var found = new Lazy<ContainerEngine>(() => ContainerEngine.Find(result.GetValue(engine)));
        ImmutableArray<string> commands = [.. result.GetValue(runs) ?? []];
        ImmutableArray<string> options = [.. result.GetValue(buildOptions) ?? []];
        return input => new ImageProof(found.Value, commands, TimeSpan.FromSeconds(3))
        {
            BuildOptions = options,
            ContextFolder = (input.Context as DiskContext)?.Root
                ?? throw new InputException(
                    $"{input.Dockerfile.Path}: its build context isn't known; --context names it"),
        };
    }
}
