using System;
using System.Collections.Generic;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Shell;

namespace DockerfileLint.Rewriting.Splitting;

/// <summary>What the final image needs for a program that something in it starts.</summary>
internal static class ProgramNeeds
{
    // Of every system with a shell.
    private static readonly HashSet<string> OfShell = new(StringComparer.Ordinal)
    {
        "sh", "bash", "[", "basename", "cat", "chmod", "chown", "cp", "cut", "date", "dirname", "echo", "env", "exit",
        "export", "expr", "exec", "false", "find", "grep", "head", "hostname", "id", "kill", "ln", "ls", "mkdir",
        "mktemp",
        "mv", "printf", "pwd", "read", "readlink", "rm", "sed", "set", "shift", "sleep", "sort", "stat", "tail", "tar",
        "tee", "test", "touch", "tr", "trap", "true", "uname", "uniq", "unset", "wait", "wc", "which", "xargs", "cd",
        ":",
        "local", "return", "source", ".", "eval", "umask", "ulimit", "until", "while", "if", "for", "case", "command",
        "type", "dd", "df", "du", "md5sum", "sha256sum", "seq", "nproc", "timeout",
    };

    private static readonly Dictionary<string, string> Packages = new(StringComparer.Ordinal)
    {
        ["convert"] = "imagemagick",
        ["identify"] = "imagemagick",
        ["pdftotext"] = "poppler-utils",
        ["pdftoppm"] = "poppler-utils",
        ["envsubst"] = "gettext-base",
        ["pg_isready"] = "postgresql-client",
        ["psql"] = "postgresql-client",
        ["pg_dump"] = "postgresql-client",
        ["mysql"] = "default-mysql-client",
        ["mysqladmin"] = "default-mysql-client",
        ["redis-cli"] = "redis-tools",
        ["nc"] = "netcat-openbsd",
        ["ping"] = "iputils-ping",
        ["ps"] = "procps",
        ["pgrep"] = "procps",
        ["ssh"] = "openssh-client",
        ["xz"] = "xz-utils",
        ["gs"] = "ghostscript",
        ["awk"] = "mawk",
        ["dig"] = "bind9-dnsutils",
        ["nslookup"] = "bind9-dnsutils",
        ["ip"] = "iproute2",
        ["gpg"] = "gnupg",
        ["sqlite3"] = "sqlite3",
        ["soffice"] = "libreoffice",
        ["python"] = "python3",
        ["crond"] = "cron",
        [Supervisor.Name] = "supervisor",
    };

    /// <summary>The package of Debian that has a program; null where every system has it, or none is known.</summary>
    public static string? PackageOf(string program) =>
        OfShell.Contains(program) || ShellNames.IsShell(program) ? null
            : Packages.TryGetValue(program, out var package) ? package
            : DebianPackages.Find(program, withRecommended: false) is not null ? program
            : null;

    /// <summary>Says what a program needs; the draft refuses where nothing is known of it.</summary>
    /// <param name="draft">What is gathered.</param>
    /// <param name="program">The program as it is called.</param>
    /// <param name="evidence">Where.</param>
    /// <param name="own">The programs that the final stage gets, by their file names.</param>
    public static void Add(SplitDraft draft, string program, Evidence evidence, ISet<string> own)
    {
        var name = ImagePaths.Name(program);
        if (name.Length == 0 || own.Contains(name)) return;
        if (OfShell.Contains(name)
            || ShellNames.IsShell(name)) draft.Need(RuntimeNeedKind.Shell, NeedState.Shown, evidence);
        else if (Packages.TryGetValue(name, out var package)) draft.Install(package, evidence);
        else if (DebianPackages.Find(name, withRecommended: false) is not null || draft.IsInstalled(name))
            draft.Install(name, evidence);
        else draft.Refuse($"'{name}' is started, and it isn't known which package has it", evidence);
    }
}
