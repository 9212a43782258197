using System;
using System.Collections.Immutable;
using System.CommandLine;
using DockerfileLint.Semantics.Errors;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Commands;

/// <summary>
/// The options that say how images are built, named as those of <c>docker build</c>. What they leave out is looked for
/// in the repository.
/// </summary>
internal sealed class BuildOptions
{
    private readonly Option<string?> context = new("--context")
    {
        Description = "Root of the build context. Default: found in the repository (see 'context').",
        HelpName = "dir",
    };

    private readonly Option<string?> target;

    private readonly Option<string?> platform = new("--platform")
    {
        Description = "Platform to build for, such as linux/arm64.",
        HelpName = "platform",
    };

    private readonly Option<string[]> arguments = new("--build-arg")
    {
        Description = "Build argument; without a value it is given, but not known. Can be given several times.",
        HelpName = "name[=value]",
    };

    private readonly Option<string[]> contexts = new("--build-context")
    {
        Description = "Additional build context. Can be given several times.",
        HelpName = "name=value",
    };

    /// <param name="targetName">How the option for the stage is called.</param>
    public BuildOptions(string targetName = "--target")
    {
        target = new(targetName)
        {
            Description = "Stage to build. Default: found in the repository, or else the last one.",
            HelpName = "stage",
        };
        foreach (var option in (Option[])[arguments, contexts])
        {
            option.Validators.Add(result =>
            {
                foreach (var token in result.Tokens)
                    if (token.Value.StartsWith('=')) result.AddError($"{option.Name} has no name in '{token.Value}'");
            });
        }

        contexts.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens)
                if (!token.Value.Contains('=', StringComparison.Ordinal))
                    result.AddError($"--build-context must be name=value, not '{token.Value}'");
        });
        platform.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens)
                if (token.Value.Length > 0 && PlatformSyntax.Problem(token.Value) is { } problem)
                    result.AddError($"--platform '{token.Value}': {problem}");
        });
    }

    /// <summary>All of them, in the order of the help.</summary>
    public ImmutableArray<Option> All => [context, target, platform, arguments, contexts];

    public BuildSettings Read(ParseResult result) => new()
    {
        ContextFolder = result.GetValue(context),
        Target = result.GetValue(target),
        Platform = result.GetValue(platform),
        BuildArguments = BuildSettings.Pairs(result.GetValue(arguments) ?? []),
        BuildContexts = BuildSettings.Pairs(result.GetValue(contexts) ?? []),
    };
}
