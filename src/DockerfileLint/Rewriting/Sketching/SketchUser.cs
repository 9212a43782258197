using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using DockerfileLint.Rewriting.Sources;

namespace DockerfileLint.Rewriting.Sketching;

/// <summary>The user of a sketch: one without privileges, unless sources write files or listen below 1024.</summary>
/// <param name="Name">The user.</param>
/// <param name="WhyRoot">What may need root; null where nothing does.</param>
internal sealed record SketchUser(string Name, Evidence? WhyRoot)
{
    /// <summary>The number of the user of distroless images, which needs no account.</summary>
    public const string Nobody = "65532:65532";

    private const int FirstFreePort = 1024;

    private static readonly Dictionary<SourceLanguage, string[]> Words = new()
    {
        [SourceLanguage.JavaScript] =
        [
            "writeFile", "writeFileSync", "createWriteStream", "appendFile", "appendFileSync", "mkdir", "mkdirSync",
            "openSync", "copyFile", "rename", "diskStorage",
        ],
        [SourceLanguage.Python] =
        [
            "makedirs", "mkdir", "FileHandler", "RotatingFileHandler", "TimedRotatingFileHandler", "MEDIA_ROOT",
            "to_csv", "to_excel", "to_parquet", "savefig", "FileField", "ImageField", "write_text", "write_bytes",
            "FileSystemStorage", "sqlite3.connect", "shelve.open",
        ],
        [SourceLanguage.Java] =
        [
            "FileWriter", "FileOutputStream", "Files.write", "Files.writeString", "Files.createDirectory",
            "Files.createDirectories", "Files.createFile", "Files.newBufferedWriter", "Files.newOutputStream",
            "Files.copy", "Files.move", "transferTo", "RandomAccessFile", "mkdirs", "mkdir", "writeText", "writeBytes",
            "PrintWriter",
        ],
        [SourceLanguage.Rust] =
        [
            "File::create", "fs::write", "OpenOptions", "create_dir", "create_dir_all", "fs::rename", "fs::copy",
            "rusqlite", "sled",
        ],
        [SourceLanguage.C] =
            ["ofstream", "fstream", "O_CREAT", "mkdir", "rename", "sqlite3_open", "create_directories", "mkfifo"],
    };

    // Modes of opening a file, and addresses of databases that are files.
    private static readonly HashSet<string> Modes = new(StringComparer.Ordinal)
    {
        "w", "wb", "wt", "a", "ab", "at", "w+", "wb+", "a+", "x", "xb", "r+", "rw", "django.db.backends.sqlite3",
    };

    private static readonly string[] Databases = ["sqlite:", "sqlite+", "jdbc:sqlite:", "jdbc:h2:file:", "jdbc:h2:./"];

    /// <summary>The user for a program.</summary>
    /// <param name="language">The language of the sources.</param>
    /// <param name="files">The sources.</param>
    /// <param name="name">The user.</param>
    public static SketchUser Of(SourceLanguage language, IEnumerable<SourceFile> files, string name = Nobody)
    {
        foreach (var file in files)
        {
            foreach (var word in Words[language])
                if (file.Find(word) is { } found) return new SketchUser(name, found);
            foreach (var literal in file.Literals)
                if (Modes.Contains(literal.Value) && IsOpened(file, literal) || Array.Exists(Databases, one =>
                    literal.Value.StartsWith(one, StringComparison.Ordinal)))
                    return new SketchUser(name, Evidence.At(file.Text, literal.Start));
        }

        return new SketchUser(name, null);
    }

    /// <summary>Whether the line of a mode opens a file.</summary>
    private static bool IsOpened(SourceFile file, SourceLiteral literal)
    {
        var span = file.Text.GetLineSpan(file.Text.GetLine(literal.Start));
        return literal.Value.Length > 3
            || file.Text.ToString(span).Contains("open", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The lines that name the user and the port.</summary>
    /// <param name="port">The port; null where none is known.</param>
    public IEnumerable<string> Lines(string? port)
    {
        var isLow = port is not null
            && int.Parse(port, NumberStyles.None, CultureInfo.InvariantCulture) < FirstFreePort;
        if (WhyRoot is null && !isLow) yield return "USER " + Name;
        if (port is not null) yield return "EXPOSE " + port;
    }

    /// <summary>What was decided, and what shows it.</summary>
    /// <param name="first">What was decided before.</param>
    public ImmutableArray<RewriteStep> Steps(RewriteStep first) =>
        WhyRoot is null
            ? [first]
            : [first, new RewriteStep("Leave the user root", "it may write files where only root can", savedBytes: null,
                WhyRoot)];
}
