var target = args.Length > 0 ? args[0] : "import.log";
File.AppendAllText(target, $"{TimeZoneInfo.Local.Id}{Environment.NewLine}");
