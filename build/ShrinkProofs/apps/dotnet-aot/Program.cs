using Logstat.Parsing;

string[] sample = ["/ 200", "/about 200", "/missing 404", "/ 500"];
var lines = args.Length > 0 ? File.ReadLines(args[0]) : sample;
foreach (var group in lines.Select(LogLine.Parse).GroupBy(line => line.Status / 100).OrderBy(group => group.Key))
    Console.WriteLine($"{group.Key}xx {group.Count()}");
