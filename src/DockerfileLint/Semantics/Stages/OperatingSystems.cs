using System;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Semantics.Stages;

/// <summary>Tells Linux and Windows images apart.</summary>
internal static class OperatingSystems
{
    private static readonly string[] WindowsMarks = [
        "nanoserver", "servercore", "mcr.microsoft.com/windows", "microsoft/windows", "dotnet/framework/",
        "microsoft/dotnet-framework", "-ltsc20",
    ];
    private static readonly char[] Rare = ['v', 'V', 'w', 'W'];

    /// <summary>The system of a stage whose base stage, if any, knows its own already.</summary>
    public static OperatingSystemKind Of(Stage stage)
    {
        var own = OfBase(stage.Base);
        if (own != OperatingSystemKind.Unknown) return own;
        if (stage.BaseStage is { OperatingSystem: not OperatingSystemKind.Unknown } parent)
            return parent.OperatingSystem;
        var platform = OfPlatform(stage.Model.Options.Platform);
        return platform != OperatingSystemKind.Unknown ? platform : OfText(stage);
    }

    private static OperatingSystemKind OfBase(BaseImage image)
    {
        var platform = OfPlatform(image.Platform);
        if (platform != OperatingSystemKind.Unknown) return platform;
        if (image.Kind == BaseImageKind.Stage) return OperatingSystemKind.Unknown;
        var text = image.Expansion.Text ?? "";
        // All but the last of the marks hold a v or a w, which most names lack.
        if (text.IndexOfAny(Rare) < 0)
            return text.IndexOf("20", StringComparison.Ordinal) > 0
                && text.Contains("-ltsc20", StringComparison.OrdinalIgnoreCase)
                ? OperatingSystemKind.Windows
                : OperatingSystemKind.Unknown;
        foreach (var mark in WindowsMarks)
            if (text.Contains(mark, StringComparison.OrdinalIgnoreCase)) return OperatingSystemKind.Windows;
        return OperatingSystemKind.Unknown;
    }

    private static OperatingSystemKind OfPlatform(string? platform)
    {
        if (platform is null) return OperatingSystemKind.Unknown;
        if (platform.StartsWith("windows", StringComparison.OrdinalIgnoreCase)) return OperatingSystemKind.Windows;
        return platform.StartsWith("linux", StringComparison.OrdinalIgnoreCase)
            ? OperatingSystemKind.Linux
            : OperatingSystemKind.Unknown;
    }

    /// <summary>
    /// Where the name says nothing, Windows shows in a SHELL, or in a back-tick escape if nothing shows Linux; all else
    /// is taken for Linux once an image is named.
    /// </summary>
    private static OperatingSystemKind OfText(Stage stage)
    {
        foreach (var instruction in stage.Instructions)
            if (instruction is Syntax.ShellSyntax shell && IsWindowsShell(shell)
                || ShellComment.Above(instruction) is { } named && IsWindowsShell(named))
                return OperatingSystemKind.Windows;
        if (stage.Model.Syntax.EscapeCharacter == '`' && stage.RootBase.Kind != BaseImageKind.Scratch
            && !PlainSystemImages.Contains(stage.RootBase.KnownPrefix)
            && !LinuxEvidence.IsIn(stage))
            return OperatingSystemKind.Windows;
        return stage.RootBase.Kind == BaseImageKind.Unknown && stage.RootBase.KnownPrefix.Length == 0
            ? OperatingSystemKind.Unknown
            : OperatingSystemKind.Linux;
    }

    private static bool IsWindowsShell(Syntax.ShellSyntax shell)
    {
        return !shell.Exec.IsDefaultOrEmpty && IsWindowsShell(shell.Exec[0].Value);
    }

    private static bool IsWindowsShell(string program)
    {
        var name = Shell.ShellNames.Program(program);
        return name.Equals("cmd", StringComparison.OrdinalIgnoreCase)
            || name.Equals("powershell", StringComparison.OrdinalIgnoreCase);
    }
}
