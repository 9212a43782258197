using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Workspaces.Builds;

/// <summary>
/// A script whose <c>docker build</c> commands are read: its variables, as far as literals decide them, the folders
/// that it changes to, loops over literal words and functions with their calls.
/// </summary>
internal sealed class ScriptReader
{
    /// <summary>Stands in a word for what is not known of it.</summary>
    public const char Unknown = '\u0002';

    private const string Kaniko = "executor";

    private readonly BuildFile file;
    private readonly int line;
    private readonly string reason;
    private readonly Dictionary<string, string> variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> defaults = new(StringComparer.Ordinal);
    private readonly Func<string, string?> outer;
    private readonly ScriptFolders folders;
    private ILookup<string, ShellCommand> calls =
        Array.Empty<ShellCommand>().ToLookup(static _ => "", StringComparer.Ordinal);

    private ScriptReader(BuildFile file, ScriptPlace place)
    {
        this.file = file;
        (line, reason, outer) = (place.Line, place.Reason, place.Variable);
        folders = new ScriptFolders(place.Folders);
        variables[ScriptText.ScriptFolder] = TreePath.RootMark + file.Folder;
        variables[ScriptText.Root] = TreePath.RootMark.ToString();
    }

    /// <summary>Reads a script that a file holds.</summary>
    public static void Read(BuildFile file, string text, ScriptPlace place)
    {
        if (!MayBuild(text)) return;
        var reader = new ScriptReader(file, place);
        var plain = ScriptText.Plain(text, reader.defaults);
        var source = SourceText.From(plain, file.Path);
        var script = ShellScript.Parse(new LogicalText(source, new TextSpan(0, plain.Length)), place.Kind);
        reader.Read(script, source);
    }

    /// <summary>Whether a text may hold the command of a build.</summary>
    public static bool MayBuild(string text) =>
        text.IndexOf("build", StringComparison.Ordinal) >= 0 || text.IndexOf(Kaniko, StringComparison.Ordinal) >= 0;

    private void Read(ShellScript script, SourceText source)
    {
        calls = script.Commands.Where(static command => command.Name is not null)
            .ToLookup(static command => command.Name!, StringComparer.Ordinal);
        foreach (var command in script.Commands.OrderBy(static command => command.Range.Start))
        {
            foreach (var assignment in command.Assignments)
                if (command.Program is null) Assign(assignment.Name, assignment.Value.Resolve(Lookup));
            if (command.Program is null) continue;
            if (command.Name is "export" or "readonly" or "local" or "declare" or "set") AssignAll(command);
            else if (command.Name is "cd" or "pushd" or "chdir" or "Set-Location" or "Push-Location") ChangeTo(command);
            else if (command.Name is "popd" or "Pop-Location") folders.Return(command);
            else if (IsBuilder(command)) Repeat(command, ShellLoop.Around(command, calls), 0, source);
        }
    }

    private string? Lookup(string name)
    {
        if (variables.TryGetValue(name, out var value)) return value;
        return outer(name) ?? (defaults.TryGetValue(name, out var standard) ? standard : null);
    }

    private void Assign(string name, string? value)
    {
        if (value is null) variables.Remove(name);
        else if (value.Length < ReadLimits.BuildWord) variables[name] = value;
    }

    private void AssignAll(ShellCommand command)
    {
        foreach (var word in command.Arguments)
        {
            var equals = word.Text.IndexOf('=');
            if (equals <= 0 || word.Text[0] is '-' or '$' or '"') continue;
            var value = word.Tail(equals + 1).Resolve(Lookup) ?? "";
            if (value.Length > 0) Assign(word.Text.Substring(0, equals), value);
        }
    }

    private void ChangeTo(ShellCommand command)
    {
        var word = command.Arguments.FirstOrDefault(static one => one.Text is not ("--" or "-P"));
        folders.Change(command, word?.Resolve(Lookup));
    }

    private bool IsBuilder(ShellCommand command) =>
        (command.Name ?? command.Program!.Resolve(Lookup)) is { } name
            ? TreePath.Name(name.Split(' ')[0]) is "docker" or "docker.exe" or "podman" or "buildah" or "nerdctl"
                or Kaniko
            : command.Program!.Text.IndexOf("docker", StringComparison.OrdinalIgnoreCase) >= 0
                || command.Program.Text.IndexOf("container", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Adds the build once for each combination of the values of the loops and functions around it.</summary>
    private void Repeat(ShellCommand command, List<ShellLoop> loops, int index, SourceText source)
    {
        if (index == loops.Count)
        {
            Add(command, source);
            return;
        }

        foreach (var row in loops[index].Rows.Take(ReadLimits.MatrixEntries))
        {
            if (file.Found.Count >= ReadLimits.Builds) return;
            var before = row.Select(cell => (cell.Name, Lookup(cell.Name))).ToList();
            foreach (var (name, word) in row) Assign(name, word.Resolve(Lookup));
            Repeat(command, loops, index + 1, source);
            foreach (var (name, value) in before) Assign(name, value);
        }
    }

    private void Add(ShellCommand command, SourceText source)
    {
        var words = command.Arguments.Select(Word).ToList();
        var first = command.Name == Kaniko ? 0 : FirstOption(words);
        if (first < 0) return;
        var build = new DeclaredBuild(file.Path, line + source.GetLine(command.Span.Start), reason)
        {
            Folders = folders.Of(command),
            IsFromEither = command.Name == Kaniko,
        };
        build = DockerBuildOptions.Read(words.Skip(first).ToList(), build);
        file.Add(build);
    }

    /// <summary>What a word means; of an option that ends in something unknown what it begins with.</summary>
    private string? Word(ShellWord word)
    {
        if (word.Resolve(Lookup) is { } value) return value;
        // NAME=$VALUE
        var prefix = word.Prefix;
        return prefix.IndexOf('=') > 0 ? prefix + Unknown : prefix.Length > 1 && prefix[0] == '-' ? prefix : null;
    }

    /// <summary>Where the options of a build begin; -1 where the command is no build.</summary>
    private static int FirstOption(List<string?> words)
    {
        var index = 0;
        while (index < words.Count && words[index] is { Length: > 1 } option && option[0] == '-')
            index += option is "-H" or "--host" or "--context" or "--config" or "-c" or "--log-level" or "-l" ? 2 : 1;
        if (index >= words.Count) return -1;
        return words[index] switch
        {
            "build" or "bud" => index + 1,
            "buildx" or "image" or "builder" when index + 1 < words.Count && words[index + 1] is "build" or "b" =>
                index + 2,
            _ => -1,
        };
    }
}
