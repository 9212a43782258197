var day = args.Length > 0 ? DateOnly.Parse(args[0]) : DateOnly.FromDateTime(DateTime.UtcNow);
Console.WriteLine($"Report of {day:D}");
