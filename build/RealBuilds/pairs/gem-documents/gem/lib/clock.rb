# Knows the hours.
module Clock
  # All hours of a day.
  HOURS = 24
end
