import {
  BookOpen,
  CircleQuestionMark,
  Compass,
  Heart,
  Leaf,
  LifeBuoy,
  Lightbulb,
  Lock,
  type LucideIcon,
  Map as MapIcon,
  Megaphone,
  MessageCircle,
  MessageCircleQuestionMark,
  MessagesSquare,
  Package,
  Route,
  Sprout,
  Users,
  Wrench,
} from "lucide-react";

/** The icons a space may have, by the name kept in its row. A closed list keeps every other icon out of the page. */
export const spaceIcons: Record<string, LucideIcon> = {
  "message-circle-question-mark": MessageCircleQuestionMark,
  "circle-help": CircleQuestionMark,
  "message-circle": MessageCircle,
  "messages-square": MessagesSquare,
  "life-buoy": LifeBuoy,
  wrench: Wrench,
  lightbulb: Lightbulb,
  "book-open": BookOpen,
  package: Package,
  compass: Compass,
  map: MapIcon,
  route: Route,
  sprout: Sprout,
  leaf: Leaf,
  heart: Heart,
  users: Users,
  megaphone: Megaphone,
  lock: Lock,
};

export function SpaceIcon({ name, size = 20 }: { name: string; size?: number }) {
  const Icon = spaceIcons[name] ?? MessageCircle;
  return <Icon size={size} aria-hidden="true" />;
}
