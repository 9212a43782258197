using System;
using System.IO;
using System.Text;
using DockerfileLint.Tool;

namespace DockerfileLint.Docs;

/// <summary>What the command prints and writes.</summary>
internal static class ToolOutput
{
    /// <summary>The report of <c>check</c> on a path of the repository, without the path of the repository.</summary>
    public static string Check(string root, string path)
    {
        using var output = new MemoryStream();
        Run(output, "check", "--no-color", Path.Combine(root, path));
        return Encoding.UTF8.GetString(output.ToArray())
            .Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace(root.TrimEnd('/', '\\') + Path.DirectorySeparatorChar, string.Empty, StringComparison.Ordinal);
    }

    /// <summary>The Dockerfile that <c>shrink</c> writes for a copy of an application's folder.</summary>
    public static string Shrunk(string application)
    {
        var copy = Directory.CreateTempSubdirectory("dockerfile-lint-docs-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(application, "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(copy, Path.GetRelativePath(application, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }

            Run(Stream.Null, "shrink", "--write", "--no-backup", "--context", copy, copy);
            return GeneratedFile.Read(Path.Combine(copy, "Dockerfile"));
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static void Run(Stream output, params string[] arguments)
    {
        using var errors = new StringWriter();
        var status = CommandLine.Run(arguments, new Terminal(Stream.Null, output, errors));
        if (status is not (0 or 1)) throw new InvalidOperationException(errors.ToString());
    }
}
