module Orders
  def self.format(row)
    "#{row["id"]}: #{row["total"]}"
  end
end
