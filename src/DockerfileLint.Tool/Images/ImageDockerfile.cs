using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Globalization;
using System.Linq;
using System.Threading;
using DockerfileLint.Linting;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Tool.Commands;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Images;

/// <summary>The Dockerfile from which an image was built.</summary>
internal sealed class ImageDockerfile
{
    private readonly Option<string?> path = new("--dockerfile", "-f")
    {
        Description = "The Dockerfile of the image: names the line of each layer. -: standard input.",
        HelpName = "file",
    };

    private readonly Option<string?> target = new("--target")
    {
        Description = "The stage that was built. Default: the last one.",
        HelpName = "stage",
    };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[path, target])
        {
            LintArguments.RefuseEmpty(option);
            command.Options.Add(option);
        }
    }

    /// <summary>The model of the Dockerfile; null where none is given.</summary>
    /// <param name="result">What was parsed.</param>
    /// <param name="terminal">The streams.</param>
    /// <param name="images">The images that are read, too.</param>
    /// <exception cref="InputException">It can't be read, or has no such stage.</exception>
    public BuildModel? Read(ParseResult result, Terminal terminal, params ImageSource[] images)
    {
        var stage = result.GetValue(target);
        if (result.GetValue(path) is not { } file)
            return stage is null ? null : throw new InputException("--target needs --dockerfile");
        if (file != ImageSource.StandardInput) return ModelOf(NamedFile.Read(file, "--dockerfile"), stage);
        if (images.Any(static image => image.IsStandardInput))
            throw new InputException("only one of the image and --dockerfile can be read from standard input");
        return ModelOf(SourceReader.Read(terminal.Input, "<stdin>"), stage);
    }

    private static BuildModel ModelOf(Text.SourceText source, string? target)
    {
        var model = Linter.ModelOf(new LintInput(source) { Target = target }, CancellationToken.None);
        IEnumerable<string> names = model.Stages.Select(static stage => stage.ToString());
        if (model.FinalStage is not { } final) throw new InputException($"{source.Path}: it has no stage");
        return target is null || IsNamed(final, target)
            ? model
            : throw new InputException($"{source.Path}: no stage '{target}'; it has {string.Join(", ", names)}");
    }

    /// <summary>A model takes the last stage where there is none of that name or number.</summary>
    private static bool IsNamed(Stage stage, string target) =>
        string.Equals(stage.Name, target, StringComparison.OrdinalIgnoreCase)
        || (int.TryParse(target, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number == stage.Index);
}
