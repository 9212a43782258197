using System.Collections.Generic;
using System.IO;
using System.Linq;
using DockerfileLint.Rules;
using DockerfileLint.Text;
using DockerfileLint.Tool.Migration;
using DockerfileLint.Workspaces;

namespace DockerfileLint.Tool.Commands;

/// <summary>Reads the configuration of other linters, and writes what equals it.</summary>
internal sealed class MigrateRun(Terminal terminal)
{
    private const string Name = ".editorconfig";

    /// <summary>The file to read, or the folder whose files are read.</summary>
    public required string Place { get; init; }

    /// <summary>Whose configuration the file is; null where its name says so.</summary>
    public MigrationKind? Kind { get; init; }

    /// <summary>The file to write; null for the one next to what is read.</summary>
    public string? Output { get; init; }

    /// <summary>Whether the changes are shown and not written.</summary>
    public bool Shows { get; init; }

    public int Run()
    {
        var sources = Find();
        if (Output is null && SourceReader.IsPipe(Place))
            throw new InputException($"{Place}: there is no .editorconfig next to a pipe; name the file with --output");
        var migrated = new List<MigratedSettings>();
        var explained = new List<string>();
        foreach (var source in sources)
        {
            var text = Read(source.Path);
            if (source.Kind == MigrationKind.Dockerfile) explained.AddRange(CheckDirective.Explain(text));
            else migrated.Add(Migrate(source.Kind, SettingsReader.Checked(text)));
        }

        if (migrated.Count == 0 && explained.Count == 0) throw new InputException(Nothing());
        foreach (var line in explained) terminal.Report(line);
        return migrated.Count == 0 ? ExitStatus.Clean : Write(migrated);
    }

    private static MigratedSettings Migrate(MigrationKind kind, SourceText text) => kind switch
    {
        MigrationKind.Hadolint => HadolintSettings.Read(text, RuleCatalog.BuiltIn),
        MigrationKind.Tally => TallySettings.Read(text, RuleCatalog.BuiltIn),
        _ => DockerfileLintSettings.Read(text, RuleCatalog.BuiltIn),
    };

    private static LintRoot RootOf(string path) =>
        new LintRoots([], null) { Permission = "name the file that it links to" }.Of(path);

    private static SourceText Read(string path) => SourceReader.IsPipe(path)
        ? SourceReader.ReadPipe(path)
        : SourceReader.Read(RootOf(path).Resolve(path), path);

    private List<MigrationSource> Find()
    {
        if (!Directory.Exists(Place)) return [MigrationSource.Of(Place, Kind)];
        NamedFolder.Check(Place);
        var (found, unread) = MigrationSource.Search(Place);
        foreach (var line in unread) terminal.Report(line);
        var read = found.Where(static source => source.Kind != MigrationKind.Dockerfile)
            .Select(static source => source.Path).ToList();
        if (read.Count > 0) terminal.Report($"found {string.Join(", ", read)}");
        return found;
    }

    private string Nothing() => Directory.Exists(Place)
        ? $"{Place}: nothing to migrate is here: no {MigrationSource.Names}, and no '# check=' in a Dockerfile"
        : $"{Place}: it has no directive '# check='; there is nothing to migrate";

    private int Write(List<MigratedSettings> migrated)
    {
        var folder = Path.GetDirectoryName(migrated[0].Path) is { Length: > 0 } above ? above : ".";
        var path = Output ?? MigrationSource.PathOf(folder, Name);
        if (Directory.Exists(path)) throw new InputException($"{path}: can't be written: it is a folder");
        var before = FileKinds.Of(path) == FileKind.Missing ? null : Read(path);
        var after = migrated.Aggregate(before ?? SourceText.From("", path), EditorConfigText.With);
        foreach (var settings in migrated)
            foreach (var note in settings.Notes)
                terminal.Report($"{settings.Path}{(note.Line > 0 ? $":{note.Line}" : "")}: {note.Text}");
        if (before?.Text == after.Text)
        {
            terminal.Report($"{path}: up to date");
            return ExitStatus.Clean;
        }

        if (Shows) return Show(path, before, after);
        var edit = new FileEdit(path, RootOf(path).Resolve(path), after.ToBytes()) { Before = before?.ToBytes() };
        AtomicWriter.Write([edit]);
        terminal.Report($"{path}: written");
        return ExitStatus.Clean;
    }

    private int Show(string path, SourceText? before, SourceText after)
    {
        using var output = new StreamWriter(terminal.Output, leaveOpen: true);
        var diffs = new DiffOutput(terminal);
        diffs.Write(path, before?.Text, after.Text, output);
        output.Flush();
        diffs.ReportEscapes();
        return ExitStatus.Findings;
    }
}
