export interface Place {
  name: string;
  degrees: number;
}

const places: Record<string, Place> = {
  berlin: { name: 'Berlin', degrees: 12 },
  lisbon: { name: 'Lisbon', degrees: 21 },
};

export function find(name: string): Place | undefined {
  return places[name.toLowerCase()];
}
