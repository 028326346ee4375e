import { iconPaths, type IconName } from '../../ui/components/icon-paths.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** A button with an icon, for what is drawn over the diagram outside React. @param name what it does, for tooltips and screen readers */
export function iconButton(icon: IconName, name: string, press: (event: MouseEvent) => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.title = name;
  button.setAttribute('aria-label', name);
  button.append(drawn(icon));
  // The canvas below must not take the press for a drag.
  for (const event of ['mousedown', 'pointerdown', 'dblclick']) button.addEventListener(event, (pressed) => pressed.stopPropagation());
  button.addEventListener('click', (event) => { event.stopPropagation(); press(event); });
  return button;
}

function drawn(icon: IconName): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  const look = { width: '16', height: '16', viewBox: '0 0 16 16', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.5', 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true' };
  for (const [name, value] of Object.entries(look)) svg.setAttribute(name, value);
  path.setAttribute('d', iconPaths[icon]);
  svg.append(path);
  return svg;
}
