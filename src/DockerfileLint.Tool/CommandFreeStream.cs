using System;
using System.IO;
using System.Text;

namespace DockerfileLint.Tool;

/// <summary>
/// Passes on JSON or XML for a log in which Azure Pipelines, GitHub and TeamCity obey <c>##name[</c> anywhere in a
/// line: of two number signs in a row the second is written as its escape, which means the same. Both formats have such
/// signs in texts only.
/// </summary>
internal sealed class CommandFreeStream(Stream output, string escape) : WriteOnlyStream
{
    /// <summary>The escape of JSON.</summary>
    public const string Json = "\\u0023";

    /// <summary>The escape of XML.</summary>
    public const string Xml = "&#35;";

    private readonly byte[] escaped = Encoding.ASCII.GetBytes(escape);
    private bool followsSign;

    public override void Flush() => output.Flush();

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        var start = 0;
        for (var index = 0; index < buffer.Length; index++)
        {
            var isSign = buffer[index] == (byte)'#';
            if (isSign && followsSign)
            {
                output.Write(buffer[start..index]);
                output.Write(escaped);
                start = index + 1;
            }

            followsSign = isSign;
        }

        output.Write(buffer[start..]);
    }
}
