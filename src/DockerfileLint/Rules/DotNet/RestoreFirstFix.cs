using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Semantics.DotNet;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.DotNet;

/// <summary>Copies the files that restore reads and restores before the sources are copied.</summary>
internal static class RestoreFirstFix
{
    // What publish gives to its own restore has to be given to the first one as well.
    private static readonly string[] Shaping = [
        "PublishAot", "PublishTrimmed", "PublishSingleFile", "PublishReadyToRun", "SelfContained", "RuntimeIdentifier",
        "RuntimeIdentifiers", "TargetFramework", "Configuration"
    ];

    public static void Edit(
        DotNetModel model,
        DotNetCommand command,
        TransferSyntax copy,
        ImmutableArray<string> files,
        FixEditor edit,
        RuleContext context)
    {
        var state = context.Model.GetState(copy);
        var places = Places(model, command, files);
        if (places is null
            || copy.Onbuild is not null
            || state.Stage != command.Run.Stage
            || !state.Stage!.Instructions.Contains(copy)
            || LineOf(command, state.WorkingDirectory, places.Value, context) is not { } line)
        {
            edit.GiveUp();
            return;
        }

        edit.InsertBefore(copy, [.. RestoreCopies.Lines(state.WorkingDirectory, places.Value), line]);
        if (command.Verb != "restore") return;
        // What the first restore has done needs not be looked at again.
        if (command.Run.Commands.Length == 1) edit.RemoveInstruction(command.Run.Syntax);
        else edit.RemoveCommands(command.Run, [command.Command]);
    }

    /// <summary>
    /// Where the files are in the image; those that the build never copies would change what it does.
    /// </summary>
    private static ImmutableArray<(string File, string Image)>? Places(
        DotNetModel model, DotNetCommand command, ImmutableArray<string> files)
    {
        var places = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var file in files)
        {
            if (RestoreInputs.Place(command.ProjectPath!, command.ImagePath!, file) is not { } place) continue;
            var found = model.Files.Find(command.Run, place, out var isKnown);
            if (!isKnown) return null;
            if (found == file) places.Add((file, place));
        }

        return places.ToImmutable();
    }

    /// <summary>
    /// The RUN before the COPY; null if it would not do the same there: it runs in another folder than a global.json,
    /// or what it names is defined later.
    /// </summary>
    private static string? LineOf(
        DotNetCommand command,
        string? folder,
        ImmutableArray<(string File, string Image)> places,
        RuleContext context)
    {
        var image = command.ImagePath!;
        if (image.Any(char.IsWhiteSpace) || command.Run.IsExecForm || command.Run.Mounts.Length > 0) return null;
        var isHere = DotNetModel.FolderOf(command) == folder && folder is not null;
        if (!isHere && places.Any(static place => place.File.EndsWith("/global.json", StringComparison.Ordinal)))
            return null;
        var path = folder is not null && ImagePaths.IsWithin(image, folder) && folder != "/"
            ? image.Substring(folder.Length + 1)
            : image;
        if (command.Verb != "restore") return OfImplicit(command, path);
        if (Names(command, context)) return null;
        if (isHere && command.Run.Commands.Length == 1)
            return context.Source.ToString(command.Run.Syntax.Span);
        var span = command.Command.Span;
        var text = context.Source.ToString(span);
        if (text.Contains('\n')) return null;
        var place = command.TargetWord?.Span ?? new TextSpan(command.VerbWord.Span.End, 0);
        return "RUN "
            + text.Substring(0, place.Start - span.Start)
            + (place.Length == 0 ? " " : "")
            + path
            + text.Substring(place.End - span.Start);
    }

    private static string? OfImplicit(DotNetCommand command, string path)
    {
        if (Array.Exists(Shaping, command.HasProperty) || command.HasUnknownWords) return null;
        var runtime = RequestedRuntime.Of(command);
        if (runtime is not null && runtime.Word.Text.Contains('$')) return null;
        return "RUN dotnet restore " + path + (runtime is null ? "" : " " + runtime.ForRestore);
    }

    /// <summary>Whether a command names variables, which may be set after the COPY.</summary>
    private static bool Names(DotNetCommand command, RuleContext context) =>
        context.Source.ToString(command.Command.Span).Contains('$');
}
