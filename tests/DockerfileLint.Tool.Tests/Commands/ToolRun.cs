using System;
using System.IO;
using System.Text;
using System.Text.Json;

namespace DockerfileLint.Tool.Tests.Commands;

/// <summary>Runs the command in this process and keeps what it wrote.</summary>
internal sealed record ToolRun(int Status, string Output, string Error)
{
    public static ToolRun Of(params string[] arguments) => With(string.Empty, arguments);

    public static ToolRun With(string input, params string[] arguments) => With(Encoding.UTF8.GetBytes(input), arguments);

    public static ToolRun With(byte[] input, params string[] arguments)
    {
        using var standardInput = new MemoryStream(input);
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var status = CommandLine.Run(arguments, new Terminal(standardInput, output, error));
        return new ToolRun(status, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public JsonElement Json()
    {
        using var document = JsonDocument.Parse(Output);
        return document.RootElement.Clone();
    }
}
