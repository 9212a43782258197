using System.Collections.Immutable;
using static DockerfileLint.Tests.Hostile.Shapes.HostileShape;

namespace DockerfileLint.Tests.Hostile.Shapes;

/// <summary>PowerShell and cmd.</summary>
internal static class WindowsShapes
{
    private const string PowerShell = "# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\nSHELL [\"powershell\", \"-Command\"]\n";
    private const string Cmd = "# escape=`\nFROM mcr.microsoft.com/windows/servercore:ltsc2022\n";

    public static ImmutableArray<HostileShape> All { get; } =
    [
        Repeat("powershell-instructions", i => $"RUN Invoke-WebRequest https://example.com/a{i}.zip -OutFile a{i}.zip\n", PowerShell),
        Repeat("powershell-statements", i => $"; Remove-Item a{i}", PowerShell + "RUN Get-Item a", "\n"),
        Repeat("powershell-continued", i => $" ; `\n  Remove-Item a{i}", PowerShell + "RUN Get-Item a", "\n"),
        Repeat("powershell-pipeline", i => " | Select-Object x", PowerShell + "RUN Get-Item a", "\n"),
        Repeat("powershell-arguments", i => $" -P{i} v", PowerShell + "RUN Get-Item", "\n"),
        Repeat("powershell-arrays", i => $"{i},", PowerShell + "RUN $a = @(", "1)\n"),
        Repeat("powershell-hash", i => $"k{i} = {i}; ", PowerShell + "RUN $a = @{ ", "}\n"),
        Repeat("powershell-strings", i => $" \"a $x{i} b\"", PowerShell + "RUN echo", "\n"),
        Repeat("powershell-quotes", i => "''", PowerShell + "RUN echo '", "'\n"),
        Repeat("powershell-if", i => $"if (Test-Path f{i}) {{ Remove-Item f{i} }} ", PowerShell + "RUN ", "\n"),
        Repeat("powershell-switch", i => $"'{i}' {{ Remove-Item f{i} }} ", PowerShell + "RUN switch ($a) { ", "}\n"),
        Repeat("powershell-try", i => "try { a } catch { b } ", PowerShell + "RUN ", "\n"),
        Repeat("powershell-assignments", i => $"$a{i} = $a{i - 1} + 'x'; ", PowerShell + "RUN ", "\n"),
        Repeat("powershell-comments", i => "<# ", PowerShell + "RUN ", "\n"),
        Repeat("powershell-open-braces", i => "{", PowerShell + "RUN ", "\n"),
        Repeat("powershell-from-cmd", i => $"RUN powershell -Command \"Remove-Item a{i}\"\n", Cmd),
        Repeat("cmd-instructions", i => $"RUN curl -o a{i}.zip https://example.com/a{i}.zip && tar -xf a{i}.zip\n", Cmd),
        Repeat("cmd-chain", i => $" && del a{i}", Cmd + "RUN dir", "\n"),
        Repeat("cmd-ampersands", i => $" & del a{i}", Cmd + "RUN dir", "\n"),
        Repeat("cmd-if", i => $"if exist a{i} (del a{i}) & ", Cmd + "RUN ", "dir\n"),
        Repeat("cmd-if-chain", i => $"if exist a{i} ", Cmd + "RUN ", "dir\n"),
        Repeat("cmd-carets", i => "^a", Cmd + "RUN echo ", "\n"),
        Repeat("cmd-variables", i => $"%A{i}%", Cmd + "RUN echo ", "\n"),
        Repeat("cmd-setx", i => $"RUN setx /M PATH \"%PATH%;C:\\d{i}\"\n", Cmd),
        Repeat("cmd-paths", i => $"COPY f{i} C:\\d\\f{i}\nRUN del C:\\d\\f{i}\n", Cmd),
    ];
}
