namespace Logstat.Parsing;

public readonly record struct LogLine(string Path, int Status)
{
    public static LogLine Parse(string line)
    {
        var parts = line.Split(' ');
        return new LogLine(parts[0], int.Parse(parts[1]));
    }
}
