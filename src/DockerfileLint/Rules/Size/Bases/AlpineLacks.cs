using System;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Images;
using DockerfileLint.Packages;
using DockerfileLint.Semantics;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Shell;
using DockerfileLint.Syntax;

namespace DockerfileLint.Rules.Size;

/// <summary>
/// What images on Debian and Amazon Linux have and those on Alpine lack: programs, options of GNU's programs, users.
/// Source: BusyBox 1.37 and the Dockerfiles of the official images (2026).
/// </summary>
internal static class AlpineLacks
{
    private static readonly ImmutableArray<string> Programs =
    [
        .. Tools.ProgramsOf(Apt.Instance, Dpkg.Instance, Yum.Instance, Dnf.Instance),
        "add-apt-repository", "apt-key", "bash", "chage", "dpkg-reconfigure", "gpasswd", "groupadd", "groupdel",
        "groupmod", "locale-gen", "localedef", "perl", "update-alternatives", "useradd", "userdel", "usermod",
    ];

    // Of Debian's programs; BusyBox has others of the same name.
    private static readonly string[] AccountOptions =
    [
        "--allow-bad-names", "--allow-badname", "--disabled-login", "--force-badname", "--gid", "--group", "--quiet",
    ];

    private static readonly string[] Users = ["_apt", "backup", "gnats", "irc", "list", "proxy", "www-data"];

    private static readonly string[] Shebangs = ["#!/bin/bash", "#!/usr/bin/bash", "#!/usr/bin/env bash"];

    // Whatever is there is called by its name, or by the entry point of nginx.
    private static readonly string[] ProgramFolders =
        ["/bin/", "/docker-entrypoint.d/", "/usr/bin/", "/usr/local/bin/", "/usr/sbin/"];

    /// <summary>Whether the final image uses something of it.</summary>
    /// <param name="model">The build.</param>
    /// <param name="image">The image that it is based on today.</param>
    /// <param name="isSlim">Whether the variant is the one without dynamic modules, which also lacks curl.</param>
    public static bool AnythingOf(BuildModel model, ImageReference image, bool isSlim) =>
        model.Calls.Contain(Programs)
            || model.Calls.Contain(["openssl"]) && image.Repository != "php"
            || model.Calls.Contain(["curl"]) && (isSlim || image.Repository == "amazoncorretto")
            || model.Calls.Commands.Any(NeedsGnu)
            || model.ShippedStages.Any(stage => IsIn(stage, model, image));

    private static bool NeedsGnu(ShellCommand command) => command.Name switch
    {
        "adduser" or "addgroup" => Has(command, static option => Array.IndexOf(AccountOptions, option) >= 0),
        "find" => Has(command, static option => option is "-printf" or "-fprintf" or "-regextype"),
        "grep" => Has(command, static option =>
            option == "--perl-regexp" || option is ['-', not '-', ..] && option.Contains('P')),
        "stat" => Has(command, static option => option == "--printf"),
        _ => false,
    };

    /// <summary>Whether an option, without its value, fulfils a condition.</summary>
    private static bool Has(ShellCommand command, Func<string, bool> condition) =>
        command.Arguments.Any(word => word.Value is ['-', ..] text && condition(text.Split('=')[0]));

    private static bool IsIn(Stage stage, BuildModel model, ImageReference image)
    {
        foreach (var instruction in stage.Instructions)
        {
            model.ThrowIfCancelled();
            if (instruction is CommandFormSyntax { IsExecForm: true, Exec: [{ Value: var program }, ..] }
                && IsBash(program))
                return true;
            if (Shebangs.Any(instruction.Source.ToString(instruction.Span).Contains)) return true;
            if (instruction is UserSyntax user && LacksUser(user.Name.Text, image)) return true;
            if (instruction is TransferSyntax transfer
                && (transfer.Chown is { Value: { } owner } && LacksUser(owner, image)
                    || transfer.Sources.Any(source => IsForDebian(source.Text, transfer, model, image))))
                return true;
        }

        return model.GetRuns(stage).Any(run => run.Commands.Any(command =>
            command.Name == "chown" && command.Arguments.Any(word => word.Value is { } text && LacksUser(text, image))
                || command.Program?.Value is { } path && path.Contains('/')
                    && model.Files.Find(run, path, out _) is { } file && IsOfBash(file, model)))
            || stage.IsFinal && StartsBash(stage, model);
    }

    private static bool StartsBash(Stage stage, BuildModel model) =>
        new CommandFormSyntax?[] { stage.EffectiveEntrypoint, stage.EffectiveCmd }.Any(start =>
            start is { IsExecForm: true, Exec: [{ Value: { } program }, ..] }
                && ImagePaths.Resolve(stage.FinalState.WorkingDirectory, program) is { } path
                && model.Files.FindAtEnd(stage, path) is { } file
                && IsOfBash(file, model));

    private static bool IsBash(string program) => ImagePaths.Name(program) == "bash";

    /// <summary>Whether a user, with a group or not, is one that Debian has and Alpine doesn't.</summary>
    private static bool LacksUser(string owner, ImageReference image)
    {
        var name = owner.Split(':')[0];
        return Array.IndexOf(Users, name) >= 0 && !(name == "www-data" && image.Repository is "php" or "httpd");
    }

    /// <summary>Whether a copied file is a script of bash that is called by its name, or sets such a user.</summary>
    private static bool IsForDebian(string source, TransferSyntax transfer, BuildModel model, ImageReference image)
    {
        if (transfer is CopySyntax { From: not null } || model.Context.Entries is null) return false;
        var path = source.StartsWith("./", StringComparison.Ordinal) ? source.Substring(2) : source.TrimStart('/');
        var target = transfer.Destination?.Text ?? "";
        if (path.EndsWith(".conf", StringComparison.Ordinal))
            return model.Context.Read(path)?.Text.Split('\n').Any(line =>
                line.Split([' ', '\t', ';'], StringSplitOptions.RemoveEmptyEntries) is ["user", var name, ..]
                    && LacksUser(name.Trim(), image)) == true;
        return ProgramFolders.Any(folder => (target + "/").StartsWith(folder, StringComparison.Ordinal))
            && IsOfBash(path, model);
    }

    private static bool IsOfBash(string file, BuildModel model) =>
        model.Context.Read(file) is { } text
            && Shebangs.Any(shebang => text.Text.StartsWith(shebang, StringComparison.Ordinal));
}
