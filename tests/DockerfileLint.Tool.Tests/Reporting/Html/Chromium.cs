using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Text.Json;
using DockerfileLint.Tool.Tests.Commands;
using NUnit.Framework;

namespace DockerfileLint.Tool.Tests.Reporting.Html;

/// <summary>A browser without a window that shows a page in a frame, and measures it there.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>What a script makes of the page: it is called with the frame's document and window.</summary>
    /// <param name="page">The page.</param>
    /// <param name="width">How wide it is shown.</param>
    /// <param name="isDark">Whether the reader's system is dark.</param>
    /// <param name="script">A function <c>(document, window) => value</c>.</param>
    public static JsonElement Measure(string page, int width, bool isDark, string script)
    {
        using var folder = new TemporaryFolder();
        var harness = folder.Write("harness.html", $$"""
            <!DOCTYPE html><meta charset="utf-8"><body><script>
            function measure(frame) {
              let value;
              try { value = ({{script}})(frame.contentDocument, frame.contentWindow); } catch (error) { value = String(error); }
              const text = JSON.stringify(value);
              document.body.textContent = '\u2192' + text + '\u2190';
            }
            </script><iframe width="{{width}}" height="900" style="border:0" onload="measure(this)" srcdoc="{{WebUtility.HtmlEncode(page)}}"></iframe>
            """);
        var output = Run(folder.PathOf("profile"), harness, isDark);
        int start = output.IndexOf('\u2192', StringComparison.Ordinal), end = output.LastIndexOf('\u2190');
        Assert.That(start, Is.InRange(0, end), output);
        using var json = JsonDocument.Parse(WebUtility.HtmlDecode(output[(start + 1)..end]));
        return json.RootElement.Clone();
    }

    private static string Run(string profile, string harness, bool isDark)
    {
        if (Find() is not { } program)
        {
            Assert.Ignore("Chromium is not installed.");
            return "";
        }

        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        string[] arguments =
        [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
            "--disable-background-networking", "--disable-component-update", $"--user-data-dir={profile}",
            $"--blink-settings=preferredColorScheme={(isDark ? 0 : 1)}", "--window-size=1400,1000", "--dump-dom",
            new Uri(harness).AbsoluteUri,
        ];
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(TimeSpan.FromMinutes(2)))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"Chromium gave no answer: {error.Result}");
        }

        return output.Result;
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(static folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
